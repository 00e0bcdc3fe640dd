package fi.kutomo.evidence.gaps;

import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.Setting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of all published studies the little that maps see: two statements, however many there are. */
@Component
class SeenStore {

    private final JdbcClient sql;

    SeenStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** In the order of their ids. */
    List<Seen> all() {
        var findings = findings();
        return sql.sql("""
                select s.id, s.slug, s.title, s.lang, s.year, s.design, s.setting, s.quality, coalesce(s.peer_reviewed, false) as reviewed,
                    (select array_agg(t.term order by t.term) from evidence.study_term t where t.study = s.id) as terms
                from evidence.study s
                where s.state = 'PUBLISHED'
                order by s.id
                """)
                .query((row, _) -> seen(row, findings))
                .list();
    }

    private Map<UUID, List<Seen.Finding>> findings() {
        var found = new HashMap<UUID, List<Seen.Finding>>();
        sql.sql("""
                select o.study, o.effect_term, o.main, o.direction
                from evidence.study_outcome o
                join evidence.study s on s.id = o.study
                where s.state = 'PUBLISHED'
                order by o.study, o.position
                """)
                .query((ResultSet row) -> {
                    var finding = new Seen.Finding(
                            row.getString("effect_term"), row.getBoolean("main"), Direction.valueOf(row.getString("direction")));
                    found.computeIfAbsent(row.getObject("study", UUID.class), _ -> new ArrayList<>()).add(finding);
                });
        return found;
    }

    private static Seen seen(ResultSet row, Map<UUID, List<Seen.Finding>> findings) throws SQLException {
        var id = row.getObject("id", UUID.class);
        int year = row.getInt("year");
        var noYear = row.wasNull();
        var terms = row.getArray("terms");
        return new Seen(
                id,
                row.getString("slug"),
                row.getString("title"),
                row.getString("lang"),
                noYear ? OptionalInt.empty() : OptionalInt.of(year),
                Design.valueOf(row.getString("design")),
                Setting.valueOf(row.getString("setting")),
                Optional.ofNullable(row.getString("quality")).map(Quality::valueOf),
                row.getBoolean("reviewed"),
                terms == null ? List.of() : Arrays.asList((String[]) terms.getArray()),
                findings.getOrDefault(id, List.of()));
    }
}
