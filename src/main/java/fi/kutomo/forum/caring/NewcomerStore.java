package fi.kutomo.forum.caring;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of first posts and of who was welcomed. */
@Component
class NewcomerStore {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    NewcomerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first post that somebody wrote.
     *
     * @param answered whether somebody else has written after it
     */
    record First(UUID person, UUID post, UUID thread, boolean answered, boolean welcomed) {}

    /** First posts since then, the newest first. */
    List<First> since(Instant since) {
        return jdbc.sql("""
                select p.written_by, p.id, p.thread, exists (select from forum.welcome w where w.person = p.written_by) as welcomed,
                    exists (select from forum.post l where l.thread = p.thread and l.number > p.number and l.state = 'SHOWN' and l.written_by is distinct from p.written_by) as answered
                from forum.post p
                where p.written_at > :since and p.state = 'SHOWN' and p.written_by is not null
                    and not exists (select from forum.post e where e.written_by = p.written_by and (e.written_at, e.id) < (p.written_at, p.id))
                order by p.written_at desc, p.id limit :most
                """)
                .param("since", Timestamp.from(since))
                .param("most", MOST)
                .query((row, _) -> new First(
                        row.getObject("written_by", UUID.class), row.getObject("id", UUID.class), row.getObject("thread", UUID.class), row.getBoolean("answered"),
                        row.getBoolean("welcomed")))
                .list();
    }

    void welcomed(UUID person, UUID post, Optional<UUID> by, Instant at) {
        jdbc.sql("insert into forum.welcome (person, post, welcomed_by, welcomed_at) values (:person, :post, :by, :at) on conflict (person) do nothing")
                .param("person", person)
                .param("post", post)
                .param("by", by.orElse(null), Types.OTHER)
                .param("at", Timestamp.from(at))
                .update();
    }
}
