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
    private record Kept(UUID file, Optional<UUID> thread, Optional<UUID> post, boolean shown, Optional<UUID> giver) {}

    Optional<Enclosure> find(UUID id) {
        return jdbc.sql("""
                select e.file, e.thread, e.post, coalesce(p.state = 'SHOWN', true) as shown, e.given_by
                from forum.enclosure e left join forum.post p on p.id = e.post where e.id = :id
                """)
                .param("id", id)
                .query((row, _) -> new Kept(
                        row.getObject("file", UUID.class), Optional.ofNullable(row.getObject("thread", UUID.class)), Optional.ofNullable(row.getObject("post", UUID.class)),
                        row.getBoolean("shown"), Optional.ofNullable(row.getObject("given_by", UUID.class))))
                .optional()
                .flatMap(kept -> files.find(kept.file()).map(file -> new Enclosure(id, file, kept.thread(), kept.post(), kept.shown(), kept.giver())));
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

    /** Files of a post that goes. */
    List<UUID> delete(UUID post) {
        return jdbc.sql("delete from forum.enclosure where post = :post returning file").param("post", post).query(UUID.class).list();
    }

    /** Files that were given before and never sent, unless a draft or a text that waits for a look still holds them. */
    List<UUID> deleteLoose(Instant before) {
        return jdbc.sql("""
                delete from forum.enclosure e where e.post is null and e.given_at < :before
                    and not exists (select from forum.draft d where d.person = e.given_by and strpos(d.sent::text, e.id::text) > 0)
                    and not exists (select from forum.held h where h.person = e.given_by and strpos(h.body, e.id::text) > 0)
                returning e.file
                """).param("before", Timestamp.from(before)).query(UUID.class).list();
    }
}
