package fi.kutomo.forum.reading;

import java.sql.PreparedStatement;
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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** SQL of how far people have read threads. */
@Component
public class ReadingStore {

    /** Keeps that the person has read up to this number, and answers how it was before: one row, to be asked for with the posts or alone. */
    private static final String SEEN = """
            with before as materialized (select number from forum.reading where person = :person and thread = :thread),
            kept as (
                insert into forum.reading (person, thread, number, at)
                select :person, :thread, :number, :at where :number > 0 and not exists (select from before where number >= :number)
                on conflict (person, thread) do update set number = greatest(reading.number, excluded.number), at = excluded.at),
            seen as (
                select coalesce((select number from before), 0) as read_before,
                    (select sent from forum.draft where person = :person and place = :thread) as begun,
                    exists (select from forum.held where person = :person and thread = :thread and refused_at is null) as waits,
                    (select count(*) from (select from forum.post where written_by = :person limit 2) written) = 1 as first_post)
            """;

    /** What a thread t is to a reader, the beginning of another question; {@link #ofReader} says who that is. */
    public static final String OPENED = """
            select coalesce((select r.number from forum.reading r where r.person = ? and r.thread = t.id), 0) as read_before,
                (select d.sent from forum.draft d where d.person = ? and d.place = t.id) as begun,
                exists (select from forum.held h where h.person = ? and h.thread = t.id and h.refused_at is null) as waits,
                (select count(*) from (select from forum.post w where w.written_by = ? limit 2) written) = 1 as first_post""";

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

    /** Keeps that the person has read up to this number, and answers how it was before. */
    public Seen read(UUID person, UUID thread, int number) {
        return reading("select * from seen", person, thread, number).query((row, _) -> seen(row)).single();
    }

    /** The same within another question: the table {@code seen} has one row, which {@link #seen(ResultSet)} reads. */
    public StatementSpec reading(String question, UUID person, UUID thread, int number) {
        return jdbc.sql(SEEN + question)
                .param("person", person)
                .param("thread", thread)
                .param("number", number)
                .param("at", Timestamp.from(clock.instant()));
    }

    /** Fills the places of {@link #OPENED} from this one on; answers the next. */
    public static int ofReader(PreparedStatement statement, int from, UUID person) throws SQLException {
        int at = from;
        while (at < from + 4) {
            statement.setObject(at++, person);
        }
        return at;
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
