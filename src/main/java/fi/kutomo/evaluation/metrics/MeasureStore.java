package fi.kutomo.evaluation.metrics;

import fi.kutomo.evaluation.indicators.Indicator;
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

/** Keeps which indicators are measured of an entry, their baselines and their targets. */
@Component
public class MeasureStore {

    /** The definition is that of the meaning under which the measure was chosen: the present one, or the newest former one. */
    private static final String SELECT =
            """
            select m.id, m.metrics, m.indicator, m.meaning, m.content, i.slug, i.meaning as latest,
                case when i.meaning = m.meaning then i.content else (
                    select f.content from evaluation.indicator_former f
                    where f.indicator = i.id and f.meaning = m.meaning order by f.version desc limit 1) end as definition
            from evaluation.measure m join evaluation.indicator i on i.id = m.indicator
            """;

    private final JdbcClient jdbc;
    private final Json json;

    MeasureStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID id, UUID metrics, UUID indicator, int meaning, Measure.Content content) {
        jdbc.sql("""
                insert into evaluation.measure (id, metrics, indicator, meaning, position, content)
                select :id, :metrics, :indicator, :meaning, coalesce(max(position), 0) + 1, :content
                from evaluation.measure where metrics = :metrics
                """)
                .param("id", id)
                .param("metrics", metrics)
                .param("indicator", indicator)
                .param("meaning", meaning)
                .param("content", json.jsonb(content))
                .update();
    }

    void save(UUID id, Measure.Content content) {
        jdbc.sql("update evaluation.measure set content = :content where id = :id").param("content", json.jsonb(content)).param("id", id).update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from evaluation.measure where id = :id").param("id", id).update();
    }

    public List<Measure> of(UUID metrics) {
        return of(List.of(metrics));
    }

    public List<Measure> of(Collection<UUID> metrics) {
        return jdbc.sql(SELECT + " where m.metrics = any(:metrics) order by m.metrics, m.position")
                .param("metrics", metrics.toArray(UUID[]::new))
                .query((row, _) -> measure(row))
                .list();
    }

    /** These measures, whosesoever they are. */
    public List<Measure> these(Collection<UUID> ids) {
        return jdbc.sql(SELECT + " where m.id = any(:ids)").param("ids", ids.toArray(UUID[]::new)).query((row, _) -> measure(row)).list();
    }

    public Optional<Measure> find(UUID metrics, UUID id) {
        return jdbc.sql(SELECT + " where m.metrics = :metrics and m.id = :id")
                .param("metrics", metrics)
                .param("id", id)
                .query((row, _) -> measure(row))
                .optional();
    }

    boolean measures(UUID metrics, UUID indicator, int meaning) {
        return jdbc.sql("""
                select exists (select 1 from evaluation.measure where metrics = :metrics and indicator = :indicator and meaning = :meaning)
                """)
                .param("metrics", metrics)
                .param("indicator", indicator)
                .param("meaning", meaning)
                .query(Boolean.class)
                .single();
    }

    void aim(UUID measure, Target target) {
        jdbc.sql("""
                insert into evaluation.target (id, measure, value, due, reason, set_at, set_by)
                values (:id, :measure, :value, :due, :reason, :at, :by)
                """)
                .param("id", target.id())
                .param("measure", measure)
                .param("value", target.value())
                .param("due", target.due())
                .param("reason", target.reason())
                .param("at", Timestamp.from(target.setAt()))
                .param("by", target.setBy().orElse(null), Types.OTHER)
                .update();
    }

    /** All targets that these ever had, the newest first: the first is in force. */
    public Map<UUID, List<Target>> targets(Collection<UUID> measures) {
        return jdbc.sql("""
                select measure, id, value, due, reason, set_at, set_by from evaluation.target
                where measure = any(:measures) order by set_at desc, id desc
                """)
                .param("measures", measures.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("measure", UUID.class), target(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                row.getObject("id", UUID.class), row.getBigDecimal("value"), row.getObject("due", LocalDate.class), row.getString("reason"),
                row.getTimestamp("set_at").toInstant(), Optional.ofNullable(row.getObject("set_by", UUID.class)));
    }

    private Measure measure(ResultSet row) throws SQLException {
        return new Measure(
                row.getObject("id", UUID.class),
                row.getObject("metrics", UUID.class),
                row.getObject("indicator", UUID.class),
                row.getString("slug"),
                row.getInt("meaning"),
                row.getInt("latest"),
                json.read(row.getString("definition"), Indicator.class),
                json.read(row.getString("content"), Measure.Content.class));
    }

    /** A file of values that waits. */
    public record Upload(UUID id, String name, byte[] content) {}

    /** Keeps a file until somebody has said yes to it, and lets go of those that came before a moment. */
    public UUID keep(UUID metrics, String name, byte[] content, Optional<UUID> by, Instant at, Instant before) {
        jdbc.sql("delete from evaluation.value_upload where uploaded_at < :before").param("before", Timestamp.from(before)).update();
        var id = Ids.next();
        jdbc.sql("""
                insert into evaluation.value_upload (id, metrics, name, content, uploaded_by, uploaded_at)
                values (:id, :metrics, :name, :content, :by, :at)
                """)
                .param("id", id)
                .param("metrics", metrics)
                .param("name", name)
                .param("content", content)
                .param("by", by.orElse(null), Types.OTHER)
                .param("at", Timestamp.from(at))
                .update();
        return id;
    }

    /** Only who brought a file sees it. */
    public Optional<Upload> upload(UUID metrics, UUID id, Optional<UUID> by) {
        return jdbc.sql("""
                select id, name, content from evaluation.value_upload
                where id = :id and metrics = :metrics and uploaded_by is not distinct from cast(:by as uuid)
                """)
                .param("id", id)
                .param("metrics", metrics)
                .param("by", by.orElse(null), Types.OTHER)
                .query((row, _) -> new Upload(row.getObject("id", UUID.class), row.getString("name"), row.getBytes("content")))
                .optional();
    }

    void forget(UUID upload) {
        jdbc.sql("delete from evaluation.value_upload where id = :id").param("id", upload).update();
    }
}
