package fi.kutomo.ecosystem.maps;

import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of saved maps. */
@Component
class SavedMapStore {

    private final JdbcClient jdbc;
    private final Json json;

    SavedMapStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Also one that was taken away. */
    Optional<SavedMap> at(String slug) {
        return jdbc.sql("select * from ecosystem.map where slug = :slug").param("slug", slug).query((row, _) -> map(row)).optional();
    }

    /** One that is there. */
    SavedMap require(String slug) {
        return at(slug).filter(map -> map.withdrawn().isEmpty()).orElseThrow(() -> new NotFound("map " + slug));
    }

    /** Maps that are there, by their age. */
    List<SavedMap> all() {
        return jdbc.sql("select * from ecosystem.map where withdrawn_at is null order by made_at, id").query((row, _) -> map(row)).list();
    }

    List<SavedMap> find(Collection<UUID> ids) {
        return jdbc.sql("select * from ecosystem.map where withdrawn_at is null and id = any (:ids) order by id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> map(row))
                .list();
    }

    void insert(UUID id, String slug, LocalizedText name, LocalizedText about, Sentence sentence, Instant at, Optional<UUID> by) {
        jdbc.sql("insert into ecosystem.map (id, slug, name, about, sentence, made_at, made_by, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        id, slug, json.jsonb(name), json.jsonb(about), sentence.parameters(), Timestamp.from(at), by.orElse(null), Timestamp.from(at)))
                .update();
    }

    void update(UUID id, int readVersion, LocalizedText name, LocalizedText about, Sentence sentence, Instant at) {
        var taken = jdbc.sql("""
                update ecosystem.map set name = :name, about = :about, sentence = :sentence, version = version + 1, changed_at = :at
                where id = :id and version = :version and withdrawn_at is null
                """)
                .param("name", json.jsonb(name))
                .param("about", json.jsonb(about))
                .param("sentence", sentence.parameters())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .param("version", readVersion)
                .update();
        if (taken == 0) {
            throw new Refused("ecosystem.maps.changedMeanwhile");
        }
    }

    void withdraw(UUID id, Instant at) {
        jdbc.sql("update ecosystem.map set withdrawn_at = :at, changed_at = :at where id = :id").param("at", Timestamp.from(at)).param("id", id).update();
    }

    private SavedMap map(ResultSet row) throws SQLException {
        return new SavedMap(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                json.read(row.getString("name"), LocalizedText.class),
                json.read(row.getString("about"), LocalizedText.class),
                Sentence.of(row.getString("sentence")),
                row.getInt("version"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("withdrawn_at")).map(Timestamp::toInstant));
    }
}
