package fi.kutomo.evidence.gaps;

import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Slug;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Maps and their frozen states in the database. */
@Component
class GapMapStore {

    private final JdbcClient sql;
    private final Json json;
    private final Clock clock;

    GapMapStore(JdbcClient sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    Slug freeSlug(String title) {
        return Slug.from(title).firstFree(slug -> slug.leadsToForm() || find(slug.value()).isPresent());
    }

    void add(GapMap map) {
        sql.sql("""
                insert into evidence.gap_map (id, version, state, slug, title, question, protocol, created_at, created_by, changed_at)
                values (:id, :version, :state, :slug, :title, :question, :protocol, :now, :person, :now)
                """)
                .param("id", map.id())
                .param("version", map.version())
                .param("state", map.state().name())
                .param("slug", map.slug())
                .param("title", json.jsonb(map.title()))
                .param("question", json.jsonb(map.question()))
                .param("protocol", json.jsonb(map.protocol()))
                .param("person", map.writer().orElse(null), Types.OTHER)
                .param("now", now())
                .update();
    }

    /** False when somebody has changed it since this version was read. */
    boolean change(UUID id, int version, LocalizedText title, LocalizedText question, Protocol protocol) {
        return sql.sql("""
                        update evidence.gap_map
                        set version = version + 1, title = :title, question = :question, protocol = :protocol, changed_at = :now
                        where id = :id and version = :version
                        """)
                        .param("title", json.jsonb(title))
                        .param("question", json.jsonb(question))
                        .param("protocol", json.jsonb(protocol))
                        .param("now", now())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean publish(UUID id, int version) {
        return sql.sql("""
                        update evidence.gap_map set version = version + 1, state = 'PUBLISHED', changed_at = :now, published_at = :now
                        where id = :id and version = :version and state = 'DRAFT'
                        """)
                        .param("now", now())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<GapMap> find(String slug) {
        return sql.sql("select * from evidence.gap_map where slug = :slug").param("slug", slug).query((row, _) -> map(row)).optional();
    }

    /** Published ones for everybody, drafts for who may see them; the latest change first. */
    List<GapMap> list(boolean allDrafts, Optional<UUID> person) {
        return sql.sql("""
                select * from evidence.gap_map
                where state = 'PUBLISHED' or :all or created_by = :person
                order by changed_at desc, id
                limit 500
                """)
                .param("all", allDrafts)
                .param("person", person.orElse(null), Types.OTHER)
                .query((row, _) -> map(row))
                .list();
    }

    /** A map that is public, and since when it is so and as it is. */
    record Open(GapMap map, Instant published, Instant changed) {}

    /** Those of these that are public. */
    List<Open> open(Collection<UUID> ids) {
        return sql.sql("select * from evidence.gap_map where id = any (:ids) and state = 'PUBLISHED'")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> {
                    var changed = row.getTimestamp("changed_at").toInstant();
                    return new Open(map(row), Optional.ofNullable(row.getTimestamp("published_at")).map(Timestamp::toInstant).orElse(changed), changed);
                })
                .list();
    }

    /** All that are public. */
    List<UUID> open() {
        return sql.sql("select id from evidence.gap_map where state = 'PUBLISHED'").query(UUID.class).list();
    }

    int freeze(UUID map, Instant at, String note, String content, Optional<UUID> person) {
        return sql.sql("""
                insert into evidence.gap_state (map, number, at, person, note, content, sha256)
                select :map, coalesce(max(number), 0) + 1, :at, :person, :note, :content, :sha256
                from evidence.gap_state where map = :map
                returning number
                """)
                .param("map", map)
                .param("at", Timestamp.from(at))
                .param("person", person.orElse(null), Types.OTHER)
                .param("note", note)
                .param("content", content)
                .param("sha256", Frozen.sha256(content))
                .query(Integer.class)
                .single();
    }

    Optional<Frozen> frozen(UUID map, int number) {
        return sql.sql("select number, at, note, content, sha256 from evidence.gap_state where map = :map and number = :number")
                .param("map", map)
                .param("number", number)
                .query((row, _) -> new Frozen(
                        row.getInt("number"), row.getTimestamp("at").toInstant(), row.getString("note"), row.getString("content"),
                        row.getString("sha256")))
                .optional();
    }

    /** Newest first. */
    List<Frozen.Stamp> stamps(UUID map) {
        return sql.sql("select number, at, note from evidence.gap_state where map = :map order by number desc")
                .param("map", map)
                .query((row, _) -> new Frozen.Stamp(row.getInt("number"), row.getTimestamp("at").toInstant(), row.getString("note")))
                .list();
    }

    private GapMap map(ResultSet row) throws SQLException {
        return new GapMap(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                GapMap.State.valueOf(row.getString("state")),
                row.getString("slug"),
                json.read(row.getString("title"), LocalizedText.class),
                json.read(row.getString("question"), LocalizedText.class),
                json.read(row.getString("protocol"), Protocol.class),
                Optional.ofNullable(row.getObject("created_by", UUID.class)));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
