package fi.kutomo.forum.drafts;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.sql.Json;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** SQL of drafts. A person has one in each thread, and one for a new thread. */
@Component
public class DraftStore {

    private static final TypeReference<Map<String, String>> SENT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;

    DraftStore(JdbcClient jdbc, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What the form in that thread held when it was saved last; without a thread, the form for a new one. */
    public Optional<Map<String, String>> of(UUID person, Optional<UUID> thread) {
        return jdbc.sql("select sent from forum.draft where person = :person and thread is not distinct from :thread::uuid")
                .param("person", person)
                .param("thread", thread.orElse(null), Types.OTHER)
                .query((row, _) -> read(row.getString("sent")))
                .optional();
    }

    /** What a form held, from its JSON. */
    public Map<String, String> read(String sent) {
        return json.read(sent, SENT);
    }

    /** Keeps these values of the form; others that it held stay as they are. */
    void keep(UUID person, Optional<UUID> thread, Map<String, String> values) {
        jdbc.sql("""
                insert into forum.draft (id, person, thread, sent, saved_at) values (:id, :person, :thread, :sent, :at)
                on conflict (person, coalesce(thread, '00000000-0000-0000-0000-000000000000'::uuid))
                do update set sent = draft.sent || excluded.sent, saved_at = excluded.saved_at
                """)
                .param("id", Ids.next())
                .param("person", person)
                .param("thread", thread.orElse(null), Types.OTHER)
                .param("sent", json.jsonb(values))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** It was sent, or its writer does not want it any more. */
    public void drop(UUID person, Optional<UUID> thread) {
        jdbc.sql("delete from forum.draft where person = :person and thread is not distinct from :thread::uuid")
                .param("person", person)
                .param("thread", thread.orElse(null), Types.OTHER)
                .update();
    }

    public int forget(Instant before) {
        return jdbc.sql("delete from forum.draft where saved_at < :before").param("before", Timestamp.from(before)).update();
    }
}
