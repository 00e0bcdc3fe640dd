package fi.kutomo.evaluation.metrics;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the metrics of entries. */
@Component
public class MetricsStore {

    private static final String SELECT =
            """
            select id, version, state, slug, entry, permanent_id, withdrawn_reason, created_at, created_by, changed_at, published_at
            from evaluation.metrics
            """;

    private final JdbcClient jdbc;

    MetricsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Metrics metrics) {
        jdbc.sql("""
                insert into evaluation.metrics (id, state, slug, entry, permanent_id, created_at, created_by, changed_at)
                values (:id, :state, :slug, :entry, :permanent, :at, :by, :at)
                """)
                .param("id", metrics.id())
                .param("state", metrics.state().name())
                .param("slug", metrics.slug())
                .param("entry", metrics.entry().value())
                .param("permanent", metrics.permanentId().value())
                .param("at", Timestamp.from(metrics.createdAt()))
                .param("by", metrics.writer().orElse(null), Types.OTHER)
                .update();
    }

    void touch(UUID id, Instant at) {
        jdbc.sql("update evaluation.metrics set version = version + 1, changed_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void publish(UUID id, Instant at) {
        jdbc.sql("""
                update evaluation.metrics
                set state = 'PUBLISHED', withdrawn_reason = null, published_at = :at, changed_at = :at, version = version + 1 where id = :id
                """)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void withdraw(UUID id, String reason, Instant at) {
        jdbc.sql("""
                update evaluation.metrics
                set state = 'WITHDRAWN', withdrawn_reason = :reason, changed_at = :at, version = version + 1 where id = :id
                """)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from evaluation.metrics where id = :id").param("id", id).update();
    }

    public Optional<Metrics> at(String slug) {
        return jdbc.sql(SELECT + " where slug = :slug").param("slug", slug).query((row, _) -> metrics(row)).optional();
    }

    /** Holds the row until the end of the transaction: whatever is written into these metrics is written one after the other. */
    Metrics lock(String slug) {
        return jdbc.sql(SELECT + " where slug = :slug for update")
                .param("slug", slug)
                .query((row, _) -> metrics(row))
                .optional()
                .orElseThrow(() -> new NotFound("metrics " + slug));
    }

    public Optional<Metrics> of(UUID entry) {
        return jdbc.sql(SELECT + " where entry = :entry").param("entry", entry).query((row, _) -> metrics(row)).optional();
    }

    /** These, whatever their state. */
    public List<Metrics> these(Collection<UUID> ids) {
        return jdbc.sql(SELECT + " where id = any(:ids)").param("ids", ids.toArray(UUID[]::new)).query((row, _) -> metrics(row)).list();
    }

    /** All that everybody may read. */
    List<UUID> open() {
        return jdbc.sql("select id from evaluation.metrics where state = 'PUBLISHED'").query(UUID.class).list();
    }

    /** Those of one of these entries that everybody may read. */
    List<UUID> openAbout(Collection<UUID> entries) {
        return jdbc.sql("select id from evaluation.metrics where state = 'PUBLISHED' and entry = any (:entries)")
                .param("entries", entries.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    boolean taken(String slug) {
        return jdbc.sql("select exists (select 1 from evaluation.metrics where slug = :slug)").param("slug", slug).query(Boolean.class).single();
    }

    public List<Metrics> published(int from, int most) {
        return jdbc.sql(SELECT + " where state = 'PUBLISHED' order by changed_at desc, id limit :most offset :from")
                .param("most", most)
                .param("from", from)
                .query((row, _) -> metrics(row))
                .list();
    }

    public long countPublished() {
        return jdbc.sql("select count(*) from evaluation.metrics where state = 'PUBLISHED'").query(Long.class).single();
    }

    /** What is not public: a person's own, or everybody's when no person is given. */
    public List<Metrics> drafts(Optional<UUID> person, int most) {
        return jdbc.sql(SELECT
                        + """
                         where state <> 'PUBLISHED' and (cast(:person as uuid) is null or created_by = :person)
                        order by changed_at desc, id limit :most
                        """)
                .param("person", person.orElse(null), Types.OTHER)
                .param("most", most)
                .query((row, _) -> metrics(row))
                .list();
    }

    /** Public metrics in which this indicator is measured. */
    public List<Metrics> measuring(UUID indicator, int most) {
        return jdbc.sql(SELECT
                        + """
                         where state = 'PUBLISHED' and id in (select metrics from evaluation.measure where indicator = :indicator)
                        order by slug limit :most
                        """)
                .param("indicator", indicator)
                .param("most", most)
                .query((row, _) -> metrics(row))
                .list();
    }

    private static Metrics metrics(ResultSet row) throws SQLException {
        var published = row.getTimestamp("published_at");
        return new Metrics(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                Metrics.State.valueOf(row.getString("state")),
                row.getString("slug"),
                new EntryId(row.getObject("entry", UUID.class)),
                new PermanentId(row.getString("permanent_id")),
                Optional.ofNullable(row.getString("withdrawn_reason")),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getObject("created_by", UUID.class)),
                row.getTimestamp("changed_at").toInstant(),
                published == null ? Optional.empty() : Optional.of(published.toInstant()));
    }
}
