package fi.kutomo.forum.living;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of what shows that a thread is useful. */
@Component
class SignalStore {

    private final JdbcClient jdbc;

    SignalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What happened in a thread.
     *
     * @param organisations for how many somebody replied
     * @param recentOrganisations the same of late
     * @param recentWriters how many people wrote of late
     * @param recent when the first post of late was written
     */
    record Signals(int organisations, int recentOrganisations, int recentWriters, Optional<Instant> recent) {

        static final Signals NONE = new Signals(0, 0, 0, Optional.empty());
    }

    Map<UUID, Signals> of(Collection<UUID> threads, Instant since) {
        return threads.isEmpty()
                ? Map.of()
                : jdbc.sql("""
                        select thread, count(distinct organisation) filter (where number > 1) as organisations,
                            count(distinct organisation) filter (where number > 1 and written_at > :since) as recent_organisations,
                            count(distinct written_by) filter (where written_at > :since) as recent_writers, min(written_at) filter (where written_at > :since) as recent
                        from forum.post where thread = any (:threads) and state = 'SHOWN' and (number > 1 or written_at > :since) group by thread
                        """)
                        .param("threads", threads.toArray(UUID[]::new))
                        .param("since", Timestamp.from(since))
                        .query((row, _) -> Map.entry(row.getObject("thread", UUID.class), new Signals(
                                row.getInt("organisations"), row.getInt("recent_organisations"), row.getInt("recent_writers"),
                                Optional.ofNullable(row.getTimestamp("recent")).map(Timestamp::toInstant))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
