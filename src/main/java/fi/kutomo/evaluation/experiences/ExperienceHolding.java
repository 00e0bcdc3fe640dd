package fi.kutomo.evaluation.experiences;

import fi.kutomo.platform.personal.Holding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who told of uses of entries. What was public stays without the name; drafts may go. */
@Component
class ExperienceHolding implements Holding {

    private static final String DRAFT = " and state = 'DRAFT'";

    private final JdbcClient jdbc;

    ExperienceHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section("evaluation.experiences.holding", jdbc.sql("""
                select number, permanent_id, state, account::text as account, created_at from evaluation.experience
                where created_by = :person order by number
                """).param("person", person).query().listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        return forecast(new Subject(person, Set.of(), false));
    }

    @Override
    public Forecast forecast(Subject subject) {
        long drafts = count(subject.person(), DRAFT);
        long goes = subject.draftsToo() ? drafts : 0;
        long stays = count(subject.person(), "") - goes;
        return new Forecast(
                goes == 0 ? Map.of() : Map.of("evaluation.experiences.holding.drafts", goes),
                stays == 0 ? Map.of() : Map.of("evaluation.experiences.holding.kept", stays));
    }

    private long count(UUID person, String condition) {
        return jdbc.sql("select count(*) from evaluation.experience where created_by = :person" + condition)
                .param("person", person)
                .query(Long.class)
                .single();
    }

    @Override
    public void erase(UUID person) {
        erase(new Subject(person, Set.of(), false));
    }

    @Override
    public void erase(Subject subject) {
        if (subject.draftsToo()) {
            jdbc.sql("delete from evaluation.experience where created_by = :person" + DRAFT).param("person", subject.person()).update();
        }
        jdbc.sql("update evaluation.experience set created_by = null where created_by = :person").param("person", subject.person()).update();
    }
}
