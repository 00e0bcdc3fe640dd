package fi.kutomo.evaluation.returns;

import fi.kutomo.platform.personal.Holding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wrote and published analyses of social return, and who keeps the register of proxies. */
@Component
class ContributorsHolding implements Holding {

    private final JdbcClient jdbc;

    ContributorsHolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Section> about(UUID person) {
        var rows = jdbc.sql("""
                select slug, state, created_at from evaluation.social_return where created_by = :person order by created_at
                """)
                .param("person", person)
                .query((row, _) -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("address", row.getString("slug"));
                    line.put("state", row.getString("state"));
                    line.put("created_at", row.getTimestamp("created_at").toInstant());
                    return line;
                })
                .list();
        return List.of(new Section("evaluation.returns.holding", rows));
    }

    @Override
    public Forecast forecast(UUID person) {
        return forecast(new Subject(person, Set.of(), false));
    }

    @Override
    public Forecast forecast(Subject subject) {
        var drafts = count(subject.person(), "edition = 0");
        var published = Map.of("evaluation.returns.holding.published", count(subject.person(), "edition > 0"));
        return new Forecast(Map.of("evaluation.returns.holding.drafts", drafts), published);
    }

    private long count(UUID person, String condition) {
        return jdbc.sql("select count(*) from evaluation.social_return where created_by = :person and " + condition)
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
            jdbc.sql("delete from evaluation.social_return where created_by = :person and edition = 0").param("person", subject.person()).update();
        }
        for (var column : List.of("social_return.created_by", "social_return_edition.published_by", "proxy.changed_by", "proxy_former.changed_by")) {
            var name = column.split("\\.");
            jdbc.sql("update evaluation." + name[0] + " set " + name[1] + " = null where " + name[1] + " = :person")
                    .param("person", subject.person())
                    .update();
        }
    }
}
