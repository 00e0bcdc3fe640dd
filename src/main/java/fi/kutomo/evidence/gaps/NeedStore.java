package fi.kutomo.evidence.gaps;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who needs what a cell would tell, and what is known of that need. */
@Component
class NeedStore {

    private final JdbcClient sql;
    private final Clock clock;

    NeedStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Markers of a cell. */
    record Marked(String row, String column, long markers) {}

    /** When a cell was first marked by somebody who still needs it. */
    record Since(String row, String column, Instant since) {}

    /** What was judged of a cell. */
    record Judged(String row, String column, OptionalLong affected, OptionalDouble feasibility, String reason) {}

    List<Marked> markers(UUID map) {
        return sql.sql("""
                select row_term, column_term, count(*) as markers from evidence.gap_need where map = :map
                group by row_term, column_term order by row_term, column_term
                """)
                .param("map", map)
                .query((row, _) -> new Marked(row.getString("row_term"), row.getString("column_term"), row.getLong("markers")))
                .list();
    }

    /** The earliest first. */
    List<Since> since(UUID map) {
        return sql.sql("""
                select row_term, column_term, min(at) as since from evidence.gap_need where map = :map
                group by row_term, column_term order by since, row_term, column_term
                """)
                .param("map", map)
                .query((row, _) -> new Since(row.getString("row_term"), row.getString("column_term"), row.getTimestamp("since").toInstant()))
                .list();
    }

    /** When studies were first published here, of those after a moment. */
    Map<UUID, Instant> publishedAfter(Instant since) {
        var found = new HashMap<UUID, Instant>();
        sql.sql("select id, published_at from evidence.study where state = 'PUBLISHED' and published_at > :since")
                .param("since", Timestamp.from(since))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getTimestamp("published_at").toInstant());
                });
        return found;
    }

    boolean marked(UUID map, String row, String column, UUID person) {
        return sql.sql("""
                select exists (select from evidence.gap_need
                    where map = :map and row_term = :row and column_term = :column and person = :person)
                """)
                .param("map", map)
                .param("row", row)
                .param("column", column)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    void mark(UUID map, String row, String column, UUID person) {
        sql.sql("""
                insert into evidence.gap_need (map, row_term, column_term, person, at) values (:map, :row, :column, :person, :now)
                on conflict do nothing
                """)
                .param("map", map)
                .param("row", row)
                .param("column", column)
                .param("person", person)
                .param("now", now())
                .update();
    }

    void unmark(UUID map, String row, String column, UUID person) {
        sql.sql("delete from evidence.gap_need where map = :map and row_term = :row and column_term = :column and person = :person")
                .param("map", map)
                .param("row", row)
                .param("column", column)
                .param("person", person)
                .update();
    }

    List<Judged> judgements(UUID map) {
        return sql.sql("""
                select row_term, column_term, affected, feasibility, reason from evidence.gap_judgement where map = :map
                order by row_term, column_term
                """)
                .param("map", map)
                .query((row, _) -> new Judged(
                        row.getString("row_term"),
                        row.getString("column_term"),
                        Optional.ofNullable(row.getObject("affected", Long.class)).map(OptionalLong::of).orElse(OptionalLong.empty()),
                        Optional.ofNullable(row.getObject("feasibility", Double.class)).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                        row.getString("reason")))
                .list();
    }

    void judge(UUID map, Judged judged, Optional<UUID> person) {
        sql.sql("""
                insert into evidence.gap_judgement (map, row_term, column_term, affected, feasibility, reason, person, at)
                values (:map, :row, :column, :affected, :feasibility, :reason, :person, :now)
                on conflict (map, row_term, column_term) do update set affected = excluded.affected, feasibility = excluded.feasibility,
                    reason = excluded.reason, person = excluded.person, at = excluded.at
                """)
                .param("map", map)
                .param("row", judged.row())
                .param("column", judged.column())
                .param("affected", judged.affected().isPresent() ? judged.affected().getAsLong() : null, Types.BIGINT)
                .param("feasibility", judged.feasibility().isPresent() ? judged.feasibility().getAsDouble() : null, Types.DOUBLE)
                .param("reason", judged.reason())
                .param("person", person.orElse(null), Types.OTHER)
                .param("now", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
