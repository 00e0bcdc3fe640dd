package fi.kutomo.forum.sending;

import fi.kutomo.platform.sql.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of texts that wait, and of what tells that one should. */
@Component
public class HeldStore {

    private final JdbcClient jdbc;
    private final Json json;

    HeldStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Held held) {
        jdbc.sql("""
                insert into forum.held (id, person, thread, title, body, sent, suspicions, letter, held_at)
                values (:id, :person, :thread, :title, :body, :sent, :suspicions, :letter, :at)
                """)
                .param("id", held.id())
                .param("person", held.person())
                .param("thread", held.thread().orElse(null), Types.OTHER)
                .param("title", held.title())
                .param("body", held.body())
                .param("sent", json.jsonb(held.sent()))
                .param("suspicions", held.suspicions().stream().map(Enum::name).toArray(String[]::new))
                .param("letter", held.letter().orElse(null), Types.VARCHAR)
                .param("at", Timestamp.from(held.at()))
                .update();
    }

    public Optional<Held> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    public List<Held> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from forum.held where id = any (:ids)").param("ids", ids.toArray(UUID[]::new)).query((row, _) -> held(row)).list();
    }

    Optional<Held> mailed(String letter) {
        return jdbc.sql("select * from forum.held where letter = :letter").param("letter", letter).query((row, _) -> held(row)).optional();
    }

    /** What that person sent to a thread and what waits, in order. */
    public List<Held> waiting(UUID person, UUID thread) {
        return jdbc.sql("select * from forum.held where person = :person and thread = :thread and refused_at is null order by held_at")
                .param("person", person)
                .param("thread", thread)
                .query((row, _) -> held(row))
                .list();
    }

    void drop(UUID id) {
        jdbc.sql("delete from forum.held where id = :id").param("id", id).update();
    }

    public void refuse(UUID id, Instant at) {
        jdbc.sql("update forum.held set refused_at = :at where id = :id").param("id", id).param("at", Timestamp.from(at)).update();
    }

    /** Whether these words were said or held since then, by whomever. */
    boolean said(String body, Instant since) {
        return jdbc.sql("""
                select exists (select from forum.post p where md5(lower(regexp_replace(p.body, '\\s+', ' ', 'g'))) = md5(lower(regexp_replace(:body, '\\s+', ' ', 'g')))
                        and p.written_at > :since)
                    or exists (select from forum.held h where lower(regexp_replace(h.body, '\\s+', ' ', 'g')) = lower(regexp_replace(:body, '\\s+', ' ', 'g')) and h.held_at > :since)
                """)
                .param("body", body)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** How often one of these sites was linked by people who have not been here long: the most of one. */
    long linked(Collection<String> hosts, Instant since) {
        return jdbc.sql("select coalesce(max(n), 0) from (select count(*) as n from forum.newcomer_host where host = any (:hosts) and at > :since group by host) each_host")
                .param("hosts", hosts.toArray(String[]::new))
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    void link(Collection<String> hosts, Instant at) {
        jdbc.sql("insert into forum.newcomer_host (id, host, at) select gen_random_uuid(), unnest(:hosts::text[]), :at")
                .param("hosts", hosts.toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    int forgetLinks(Instant before) {
        return jdbc.sql("delete from forum.newcomer_host where at < :before").param("before", Timestamp.from(before)).update();
    }

    int forgetRefused(Instant before) {
        return jdbc.sql("delete from forum.held where refused_at < :before").param("before", Timestamp.from(before)).update();
    }

    private Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                Optional.ofNullable(row.getObject("thread", UUID.class)),
                row.getString("title"),
                row.getString("body"),
                json.read(row.getString("sent"), Held.Sent.class),
                Stream.of((String[]) row.getArray("suspicions").getArray()).map(Suspicion::valueOf).toList(),
                Optional.ofNullable(row.getString("letter")),
                row.getTimestamp("held_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("refused_at")).map(Timestamp::toInstant));
    }
}
