package fi.kutomo.evaluation.metrics;

import fi.kutomo.platform.personal.Holding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who began metrics, set targets, entered, approved and accepted values, and who keeps the library. The figures stay without the names. */
@Component
class MetricsHolding implements Holding {

    private static final List<String> COLUMNS = List.of(
            "metrics.created_by", "target.set_by", "actual.entered_by", "actual.approved_by", "actual.accepted_by", "actual_former.entered_by", "indicator.changed_by",
            "indicator_former.changed_by");

    private final JdbcClient jdbc;

    MetricsHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(
                new Section("evaluation.metrics.holding", jdbc.sql("""
                        select permanent_id, slug, state, created_at from evaluation.metrics where created_by = :person order by created_at
                        """).param("person", person).query().listOfRows()),
                new Section("evaluation.metrics.holding.values", jdbc.sql("""
                        select s.slug, a.starts, a.ends, a.state, a.entered_at, a.approved_at, a.accepted_at,
                            a.entered_by = :person as entered, a.approved_by = :person as approved, a.accepted_by = :person as accepted
                        from evaluation.actual a
                        join evaluation.measure m on m.id = a.measure
                        join evaluation.metrics s on s.id = m.metrics
                        where :person in (a.entered_by, a.approved_by, a.accepted_by) order by a.entered_at
                        """).param("person", person).query().listOfRows()),
                new Section("evaluation.metrics.holding.uploads", jdbc.sql("""
                        select name, uploaded_at, content from evaluation.value_upload where uploaded_by = :person order by uploaded_at
                        """).param("person", person).query().listOfRows()));
    }

    @Override
    public Forecast forecast(UUID person) {
        return forecast(new Subject(person, Set.of(), false));
    }

    @Override
    public Forecast forecast(Subject subject) {
        long drafts = count("select count(*) from evaluation.metrics where created_by = :person and state = 'DRAFT'", subject.person());
        long all = count("select count(*) from evaluation.metrics where created_by = :person", subject.person());
        long values = count("select count(*) from evaluation.actual where :person in (entered_by, approved_by, accepted_by)", subject.person());
        long uploads = count("select count(*) from evaluation.value_upload where uploaded_by = :person", subject.person());
        long goes = subject.draftsToo() ? drafts : 0;
        long stays = all - goes + values;
        return new Forecast(
                Map.of("evaluation.metrics.holding.drafts", goes, "evaluation.metrics.holding.uploads", uploads),
                stays == 0 ? Map.of() : Map.of("evaluation.metrics.holding.kept", stays));
    }

    private long count(String query, UUID person) {
        return jdbc.sql(query).param("person", person).query(Long.class).single();
    }

    @Override
    public void erase(UUID person) {
        erase(new Subject(person, Set.of(), false));
    }

    @Override
    public void erase(Subject subject) {
        jdbc.sql("delete from evaluation.value_upload where uploaded_by = :person").param("person", subject.person()).update();
        if (subject.draftsToo()) {
            jdbc.sql("delete from evaluation.metrics where created_by = :person and state = 'DRAFT'").param("person", subject.person()).update();
        }
        for (var column : COLUMNS) {
            var name = column.split("\\.");
            jdbc.sql("update evaluation." + name[0] + " set " + name[1] + " = null where " + name[1] + " = :person")
                    .param("person", subject.person())
                    .update();
        }
    }
}
