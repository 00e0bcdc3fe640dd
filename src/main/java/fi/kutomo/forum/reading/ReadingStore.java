package fi.kutomo.forum.reading;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of how far people have read threads. */
@Component
public class ReadingStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps that the person has read up to this number, and answers how far it was before; 0: not at all. */
    public int read(UUID person, UUID thread, int number) {
        return jdbc.sql("""
                with before as materialized (select number from forum.reading where person = :person and thread = :thread),
                kept as (
                    insert into forum.reading (person, thread, number, at)
                    select :person, :thread, :number, :at where not exists (select from before where number >= :number)
                    on conflict (person, thread) do update set number = greatest(reading.number, excluded.number), at = excluded.at
                    returning 1)
                select coalesce((select number from before), 0) + 0 * (select count(*) from kept)
                """)
                .param("person", person)
                .param("thread", thread)
                .param("number", number)
                .param("at", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
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
