package fi.kutomo.evaluation.metrics;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps values by period with the states that they had. */
@Component
public class ActualStore {

    private static final String SELECT =
            """
            select id, measure, version, starts, ends, state, content, returned, entered_at, entered_by, approved_at, approved_by, accepted_at
            from evaluation.actual
            """;

    private final JdbcClient jdbc;
    private final Json json;

    ActualStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A former state of a value. */
    public record Former(UUID actual, int version, Actual.Content content, String returned, Instant enteredAt) {}

    void insert(Actual actual) {
        jdbc.sql("""
                insert into evaluation.actual (id, measure, starts, ends, state, content, entered_at, entered_by)
                values (:id, :measure, :starts, :ends, 'ENTERED', :content, :at, :by)
                """)
                .param("id", actual.id())
                .param("measure", actual.measure())
                .param("starts", actual.period().starts())
                .param("ends", actual.period().ends())
                .param("content", json.jsonb(actual.content()))
                .param("at", Timestamp.from(actual.enteredAt()))
                .param("by", actual.enteredBy().orElse(null), Types.OTHER)
                .update();
    }

    /** Writes another value in its place, which waits to be approved anew; the one before stays readable. */
    void change(Actual before, Period period, Actual.Content content, Optional<UUID> by, Instant at) {
        remember(before);
        jdbc.sql("""
                update evaluation.actual
                set version = version + 1, starts = :starts, ends = :ends, state = 'ENTERED', content = :content, returned = '',
                    entered_at = :at, entered_by = :by, approved_at = null, approved_by = null
                where id = :id
                """)
                .param("starts", period.starts())
                .param("ends", period.ends())
                .param("content", json.jsonb(content))
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null), Types.OTHER)
                .param("id", before.id())
                .update();
    }

    private void remember(Actual before) {
        jdbc.sql("""
                insert into evaluation.actual_former (id, actual, version, state, content, returned, entered_at, entered_by)
                select :former, id, version, state, content, returned, entered_at, entered_by from evaluation.actual where id = :id
                """)
                .param("former", Ids.next())
                .param("id", before.id())
                .update();
    }

    void approve(UUID id, Optional<UUID> by, Instant at) {
        jdbc.sql("update evaluation.actual set state = 'APPROVED', returned = '', approved_at = :at, approved_by = :by where id = :id")
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null), Types.OTHER)
                .param("id", id)
                .update();
    }

    void accept(UUID id, Optional<UUID> by, Instant at) {
        jdbc.sql("update evaluation.actual set state = 'ACCEPTED', accepted_at = :at, accepted_by = :by where id = :id")
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null), Types.OTHER)
                .param("id", id)
                .update();
    }

    void giveBack(UUID id, String reason) {
        jdbc.sql("""
                update evaluation.actual
                set state = 'RETURNED', returned = :reason, approved_at = null, approved_by = null, accepted_at = null, accepted_by = null
                where id = :id
                """)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from evaluation.actual where id = :id").param("id", id).update();
    }

    /** Values of these measures in the order of their periods. */
    public Map<UUID, List<Actual>> of(Collection<UUID> measures) {
        return jdbc.sql(SELECT + " where measure = any(:measures) order by starts, ends")
                .param("measures", measures.toArray(UUID[]::new))
                .query((row, _) -> actual(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Actual::measure));
    }

    /**
     * Values that wait for the centre, those approved first at the head; withdrawn metrics are left aside.
     *
     * @param most so many measures, those that have waited longest
     */
    public List<Actual> toAccept(int most) {
        return jdbc.sql(SELECT
                        + """
                         where state = 'APPROVED' and measure in (
                            select a.measure from evaluation.actual a
                            join evaluation.measure m on m.id = a.measure
                            join evaluation.metrics s on s.id = m.metrics and s.state <> 'WITHDRAWN'
                            where a.state = 'APPROVED'
                            group by a.measure order by min(a.approved_at), a.measure limit :most)
                        order by approved_at, id
                        """)
                .param("most", most)
                .query((row, _) -> actual(row))
                .list();
    }

    public Optional<Actual> find(UUID measure, UUID id) {
        return jdbc.sql(SELECT + " where measure = :measure and id = :id")
                .param("measure", measure)
                .param("id", id)
                .query((row, _) -> actual(row))
                .optional();
    }

    /** What the values of a measure were before, the newest first. */
    public List<Former> former(UUID measure) {
        return jdbc.sql("""
                select f.actual, f.version, f.content, f.returned, f.entered_at from evaluation.actual_former f
                join evaluation.actual a on a.id = f.actual where a.measure = :measure order by f.entered_at desc, f.version desc
                """)
                .param("measure", measure)
                .query((row, _) -> new Former(
                        row.getObject("actual", UUID.class), row.getInt("version"), json.read(row.getString("content"), Actual.Content.class),
                        row.getString("returned"), row.getTimestamp("entered_at").toInstant()))
                .list();
    }

    private Actual actual(ResultSet row) throws SQLException {
        var approved = row.getTimestamp("approved_at");
        var accepted = row.getTimestamp("accepted_at");
        return new Actual(
                row.getObject("id", UUID.class),
                row.getObject("measure", UUID.class),
                row.getInt("version"),
                new Period(row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class)),
                Actual.State.valueOf(row.getString("state")),
                json.read(row.getString("content"), Actual.Content.class),
                row.getString("returned"),
                row.getTimestamp("entered_at").toInstant(),
                Optional.ofNullable(row.getObject("entered_by", UUID.class)),
                approved == null ? Optional.empty() : Optional.of(approved.toInstant()),
                Optional.ofNullable(row.getObject("approved_by", UUID.class)),
                accepted == null ? Optional.empty() : Optional.of(accepted.toInstant()));
    }
}
