package fi.kutomo.evaluation.returns;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps analyses of social return and their editions. */
@Component
class ReturnStore {

    private static final String SELECT =
            """
            select id, version, state, slug, entry, forecast, content, edition, withdrawn_reason, created_at, created_by, changed_at,
                published_at
            from evaluation.social_return
            """;

    private final JdbcClient jdbc;
    private final Json json;

    ReturnStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Analysis analysis) {
        jdbc.sql("""
                insert into evaluation.social_return (id, state, slug, entry, forecast, content, created_at, created_by, changed_at)
                values (:id, :state, :slug, :entry, :forecast, :content, :at, :by, :at)
                """)
                .param("id", analysis.id())
                .param("state", analysis.state().name())
                .param("slug", analysis.slug())
                .param("entry", analysis.entry().orElse(null), Types.OTHER)
                .param("forecast", analysis.forecast().orElse(null), Types.OTHER)
                .param("content", json.jsonb(analysis.content()))
                .param("at", Timestamp.from(analysis.createdAt()))
                .param("by", analysis.createdBy().orElse(null), Types.OTHER)
                .update();
    }

    /** Writes the working state; the row has been locked before. */
    void save(Analysis analysis, Content content, Optional<UUID> entry, Optional<UUID> forecast, Instant at) {
        jdbc.sql("""
                update evaluation.social_return
                set content = :content, entry = :entry, forecast = :forecast, changed_at = :at, version = version + 1
                where id = :id
                """)
                .param("content", json.jsonb(content))
                .param("entry", entry.orElse(null), Types.OTHER)
                .param("forecast", forecast.orElse(null), Types.OTHER)
                .param("at", Timestamp.from(at))
                .param("id", analysis.id())
                .update();
    }

    void publish(Analysis analysis, Edition edition, Optional<UUID> by) {
        jdbc.sql("""
                insert into evaluation.social_return_edition (id, social_return, number, content, rules, result, published_at, published_by)
                values (:id, :analysis, :number, :content, :rules, :result, :at, :by)
                """)
                .param("id", Ids.next())
                .param("analysis", analysis.id())
                .param("number", edition.number())
                .param("content", json.jsonb(edition.content()))
                .param("rules", edition.rules())
                .param("result", json.jsonb(edition.outcome()))
                .param("at", Timestamp.from(edition.publishedAt()))
                .param("by", by.orElse(null), Types.OTHER)
                .update();
        jdbc.sql("""
                update evaluation.social_return
                set state = 'PUBLISHED', edition = :number, withdrawn_reason = null, published_at = :at, version = version + 1
                where id = :id
                """)
                .param("number", edition.number())
                .param("at", Timestamp.from(edition.publishedAt()))
                .param("id", analysis.id())
                .update();
    }

    void withdraw(Analysis analysis, String reason, Instant at) {
        jdbc.sql("""
                update evaluation.social_return
                set state = 'WITHDRAWN', withdrawn_reason = :reason, changed_at = :at, version = version + 1
                where id = :id
                """)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("id", analysis.id())
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from evaluation.social_return where id = :id").param("id", id).update();
    }

    Analysis get(String slug) {
        return find(slug).orElseThrow(() -> new NotFound("social return " + slug));
    }

    Optional<Analysis> find(String slug) {
        return jdbc.sql(SELECT + " where slug = :slug").param("slug", slug).query((row, _) -> analysis(row)).optional();
    }

    Optional<Analysis> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id").param("id", id).query((row, _) -> analysis(row)).optional();
    }

    /** Holds the row until the end of the transaction, so that two writers do not write over each other. */
    Analysis lock(String slug) {
        return jdbc.sql(SELECT + " where slug = :slug for update")
                .param("slug", slug)
                .query((row, _) -> analysis(row))
                .optional()
                .orElseThrow(() -> new NotFound("social return " + slug));
    }

    boolean taken(String slug) {
        return jdbc.sql("select exists (select 1 from evaluation.social_return where slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    /** Published ones, newest first. Never in the order of their ratio. */
    List<Analysis> published(int from, int most) {
        return jdbc.sql(SELECT + " where state = 'PUBLISHED' order by published_at desc, id limit :most offset :from")
                .param("most", most)
                .param("from", from)
                .query((row, _) -> analysis(row))
                .list();
    }

    long countPublished() {
        return jdbc.sql("select count(*) from evaluation.social_return where state = 'PUBLISHED'").query(Long.class).single();
    }

    List<Analysis> publishedAbout(UUID entry) {
        return jdbc.sql(SELECT + " where entry = :entry and state = 'PUBLISHED' order by published_at desc, id")
                .param("entry", entry)
                .query((row, _) -> analysis(row))
                .list();
    }

    /** What is not public: a person's own, or everybody's when no person is given. */
    List<Analysis> drafts(Optional<UUID> person, int most) {
        return jdbc.sql(SELECT
                        + """
                         where (state <> 'PUBLISHED' or changed_at > published_at)
                           and (cast(:person as uuid) is null or created_by = :person)
                        order by changed_at desc, id limit :most
                        """)
                .param("person", person.orElse(null), Types.OTHER)
                .param("most", most)
                .query((row, _) -> analysis(row))
                .list();
    }

    Edition edition(Analysis analysis) {
        return editions(List.of(analysis)).getFirst();
    }

    /** The newest editions of these, in their order; those that never were public have none. */
    List<Edition> editions(List<Analysis> analyses) {
        var ids = analyses.stream().map(Analysis::id).toArray(UUID[]::new);
        return jdbc.sql("""
                select distinct on (t.place) e.number, e.content, e.rules, e.result, e.published_at
                from unnest(:ids::uuid[]) with ordinality as t (id, place)
                join evaluation.social_return_edition e on e.social_return = t.id
                order by t.place, e.number desc
                """)
                .param("ids", ids)
                .query((row, _) -> edition(row))
                .list();
    }

    List<Edition> allEditions(UUID id) {
        return jdbc.sql("""
                select number, content, rules, result, published_at from evaluation.social_return_edition
                where social_return = :id order by number desc
                """)
                .param("id", id)
                .query((row, _) -> edition(row))
                .list();
    }

    private Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getInt("number"),
                json.read(row.getString("content"), Content.class),
                row.getString("rules"),
                json.read(row.getString("result"), Edition.Outcome.class),
                row.getTimestamp("published_at").toInstant());
    }

    private Analysis analysis(ResultSet row) throws SQLException {
        var published = row.getTimestamp("published_at");
        return new Analysis(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                Analysis.State.valueOf(row.getString("state")),
                row.getString("slug"),
                Optional.ofNullable(row.getObject("entry", UUID.class)),
                Optional.ofNullable(row.getObject("forecast", UUID.class)),
                json.read(row.getString("content"), Content.class),
                row.getInt("edition"),
                Optional.ofNullable(row.getString("withdrawn_reason")),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getObject("created_by", UUID.class)),
                row.getTimestamp("changed_at").toInstant(),
                published == null ? Optional.empty() : Optional.of(published.toInstant()));
    }
}
