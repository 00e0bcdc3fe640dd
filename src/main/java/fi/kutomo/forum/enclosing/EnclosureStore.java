package fi.kutomo.forum.enclosing;

import fi.kutomo.platform.files.FileStore;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of files in posts. */
@Component
class EnclosureStore {

    private final JdbcClient jdbc;
    private final FileStore files;

    EnclosureStore(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** A row with the file that it names. */
    private record Kept(UUID file, Optional<UUID> thread, Optional<UUID> post, Optional<UUID> giver) {}

    Optional<Enclosure> find(UUID id) {
        return jdbc.sql("select file, thread, post, given_by from forum.enclosure where id = :id")
                .param("id", id)
                .query((row, _) -> new Kept(
                        row.getObject("file", UUID.class), Optional.ofNullable(row.getObject("thread", UUID.class)), Optional.ofNullable(row.getObject("post", UUID.class)),
                        Optional.ofNullable(row.getObject("given_by", UUID.class))))
                .optional()
                .flatMap(kept -> files.find(kept.file()).map(file -> new Enclosure(id, file, kept.thread(), kept.post(), kept.giver())));
    }

    /** How many the person has given that stand in no post yet. */
    int loose(UUID person) {
        return jdbc.sql("select count(*) from forum.enclosure where given_by = :person and post is null").param("person", person).query(Integer.class).single();
    }

    void insert(Enclosure enclosure, Instant at) {
        jdbc.sql("insert into forum.enclosure (id, file, given_by, given_at) values (:id, :file, :giver, :at)")
                .param("id", enclosure.id())
                .param("file", enclosure.file().id())
                .param("giver", enclosure.giver().orElse(null), Types.OTHER)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Puts into a post what its writer has given for it; what stands in another post already stays there. */
    void put(Collection<UUID> ids, UUID thread, UUID post, UUID writer) {
        jdbc.sql("update forum.enclosure set thread = :thread, post = :post where id = any (:ids) and given_by = :writer and (post is null or post = :post)")
                .param("thread", thread)
                .param("post", post)
                .param("ids", ids.toArray(UUID[]::new))
                .param("writer", writer)
                .update();
    }

    /** Files of what goes: those of a post, or those that were given before and never sent. */
    List<UUID> delete(String which, Object key) {
        return jdbc.sql("delete from forum.enclosure where " + which + " returning file").param("key", key).query(UUID.class).list();
    }
}
