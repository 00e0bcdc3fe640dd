package fi.kutomo.forum.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of how far people have read threads. */
@Component
public class ReadingStore {

    /** What a thread {@code t} is to {@code :person}, as columns of a question; {@link #seen(ResultSet)} reads them. */
    public static final String SEEN = """
            coalesce((select r.number from forum.reading r where r.person = :person and r.thread = t.id), 0) as read_before,
            (select d.sent from forum.draft d where d.person = :person and d.place = t.id) as begun,
            exists (select from forum.held h where h.person = :person and h.thread = t.id and h.refused_at is null) as waits,
            (select count(*) from (select from forum.post w where w.written_by = :person limit 2) written) = 1 as first_post""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a thread is to a reader.
     *
     * @param number up to which it was read before; 0: not at all
     * @param begun what stands in the reader's unsent form, as JSON; null: nothing
     * @param waits whether something that the reader sent there waits for a look
     * @param firstPost whether the reader has written one post so far, wherever it stands
     */
    public record Seen(int number, @Nullable String begun, boolean waits, boolean firstPost) {

        public static final Seen NOTHING = new Seen(0, null, false, false);
    }

    /** Keeps that the person has read up to this number; further back says nothing new. */
    public void keep(UUID person, UUID thread, int number) {
        jdbc.sql("""
                insert into forum.reading (person, thread, number, at) values (:person, :thread, :number, :at)
                on conflict (person, thread) do update set number = excluded.number, at = excluded.at where reading.number < excluded.number
                """)
                .param("person", person)
                .param("thread", thread)
                .param("number", number)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** What the thread is to that person. */
    public Seen seen(UUID person, UUID thread) {
        return jdbc.sql("select " + SEEN + " from forum.thread t where t.id = :thread")
                .param("person", person)
                .param("thread", thread)
                .query((row, _) -> seen(row))
                .single();
    }

    public static Seen seen(ResultSet row) throws SQLException {
        return new Seen(row.getInt("read_before"), row.getString("begun"), row.getBoolean("waits"), row.getBoolean("first_post"));
    }

    /** How far the person has read each of these; what was not read at all is not a key. */
    public Map<UUID, Integer> of(UUID person, Collection<UUID> threads) {
        return threads.isEmpty()
                ? Map.of()
                : jdbc.sql("select thread, number from forum.reading where person = :person and thread = any (:threads)")
                        .param("person", person)
                        .param("threads", threads.toArray(UUID[]::new))
                        .query((row, _) -> Map.entry(row.getObject("thread", UUID.class), row.getInt("number")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
