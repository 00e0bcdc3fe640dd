package fi.kutomo.forum.drafts;

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

/** SQL of drafts. A person has one in each thread, one for a new thread in each community, and one for a new thread in public. */
@Component
public class DraftStore {

    private static final TypeReference<Map<String, String>> SENT = new TypeReference<>() {};

    private static final UUID PUBLIC = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;

    DraftStore(JdbcClient jdbc, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Where a draft will stand: an answer in a thread, or a new thread in a community or in public. */
    public record Place(Optional<UUID> thread, Optional<UUID> community) {

        public static Place in(UUID thread) {
            return new Place(Optional.of(thread), Optional.empty());
        }

        public static Place fresh(Optional<UUID> community) {
            return new Place(Optional.empty(), community);
        }

        UUID key() {
            return thread.or(() -> community).orElse(PUBLIC);
        }
    }

    /** What the form there held when it was saved last. */
    public Optional<Map<String, String>> of(UUID person, Place place) {
        return jdbc.sql("select sent from forum.draft where person = :person and place = :place")
                .param("person", person)
                .param("place", place.key())
                .query((row, _) -> read(row.getString("sent")))
                .optional();
    }

    /** What a form held, from its JSON. */
    public Map<String, String> read(String sent) {
        return json.read(sent, SENT);
    }

    /** Keeps these values of the form; others that it held stay as they are. */
    public void keep(UUID person, Place place, Map<String, String> values) {
        jdbc.sql("""
                insert into forum.draft (person, place, thread, sent, saved_at) values (:person, :place, :thread, :sent, :at)
                on conflict (person, place) do update set sent = draft.sent || excluded.sent, saved_at = excluded.saved_at
                """)
                .param("person", person)
                .param("place", place.key())
                .param("thread", place.thread().orElse(null), Types.OTHER)
                .param("sent", json.jsonb(values))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** It is not wanted any more. */
    void drop(UUID person, Place place) {
        jdbc.sql("delete from forum.draft where person = :person and place = :place").param("person", person).param("place", place.key()).update();
    }

    /** These words were sent: the draft goes, unless it holds other words by now, which somebody writes in another window. */
    public void sent(UUID person, Place place, String words) {
        var kept = of(person, place).map(values -> values.getOrDefault("words", "")).orElse("");
        if (plain(words).startsWith(plain(kept))) {
            drop(person, place);
        }
    }

    private static String plain(String words) {
        return words.replace("\r\n", "\n").strip();
    }

    public int forget(Instant before) {
        return jdbc.sql("delete from forum.draft where saved_at < :before").param("before", Timestamp.from(before)).update();
    }
}
