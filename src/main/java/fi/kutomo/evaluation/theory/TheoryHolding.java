package fi.kutomo.evaluation.theory;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who began and who published theories of change. The theories stay without the name; drafts that never were public may go. */
@Component
class TheoryHolding implements Holding {

    private static final String NEVER_PUBLIC = " and not exists (select from evaluation.theory_version v where v.theory = theory.id)";

    private final JdbcClient sql;

    TheoryHolding(JdbcClient sql) {
        this.sql = sql;
    }

    @Bean
    static Purpose theoryPurpose() {
        return Purpose.of("evaluation", "theory", Purpose.Ground.PUBLIC_TASK);
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(
                new Section("evaluation.theory.holding.written", sql.sql("""
                        select permanent_id, slug, created_at, changed_at from evaluation.theory where created_by = :person order by created_at
                        """).param("person", person).query().listOfRows()),
                new Section("evaluation.theory.holding.published", sql.sql("""
                        select t.permanent_id, t.slug, v.number, v.published_at from evaluation.theory_version v
                        join evaluation.theory t on t.id = v.theory where v.published_by = :person order by v.published_at
                        """).param("person", person).query().listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        return forecast(new Subject(person, Set.of(), false));
    }

    @Override
    public Forecast forecast(Subject subject) {
        long drafts = count("select count(*) from evaluation.theory where created_by = :person" + NEVER_PUBLIC, subject.person());
        long all = count("select count(*) from evaluation.theory where created_by = :person", subject.person());
        long published = count("select count(*) from evaluation.theory_version where published_by = :person", subject.person());
        long goes = subject.draftsToo() ? drafts : 0;
        long stays = all - goes + published;
        return new Forecast(
                goes == 0 ? Map.of() : Map.of("evaluation.theory.holding.written", goes),
                stays == 0 ? Map.of() : Map.of("evaluation.theory.holding.kept", stays));
    }

    private long count(String query, UUID person) {
        return sql.sql(query).param("person", person).query(Long.class).single();
    }

    @Override
    public void erase(UUID person) {
        erase(new Subject(person, Set.of(), false));
    }

    @Override
    public void erase(Subject subject) {
        if (subject.draftsToo()) {
            act("delete from evaluation.theory where created_by = :person" + NEVER_PUBLIC, subject.person());
        }
        act("update evaluation.theory set created_by = null where created_by = :person", subject.person());
        act("update evaluation.theory_version set published_by = null where published_by = :person", subject.person());
    }

    private void act(String statement, UUID person) {
        sql.sql(statement).param("person", person).update();
    }
}
