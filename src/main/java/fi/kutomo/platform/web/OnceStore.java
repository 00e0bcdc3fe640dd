package fi.kutomo.platform.web;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Once-keys of forms with their sealed answers, in the database so that any node knows what another has answered. */
@Component
class OnceStore {

    private static final Duration KEPT = Duration.ofHours(1);

    /** Stands where an answer would. */
    private static final String UNKNOWN = "";

    private final JdbcClient sql;
    private final Clock clock;

    OnceStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Takes the key; false where another request has it. */
    boolean claim(String key, Optional<UUID> person) {
        return sql.sql("""
                insert into platform.once_answer (key, person, taken_at) values (:key, :person, :now)
                on conflict (key) do nothing
                """)
                .param("key", key)
                .param("person", person.orElse(null), Types.OTHER)
                .param("now", Timestamp.from(clock.instant()))
                .update() == 1;
    }

    Optional<Kept> find(String key) {
        return sql.sql("select person, answer from platform.once_answer where key = :key")
                .param("key", key)
                .query((row, _) -> new Kept(
                        Optional.ofNullable(row.getObject("person", UUID.class)), Optional.ofNullable(row.getString("answer"))))
                .optional();
    }

    void keep(String key, String answer) {
        sql.sql("update platform.once_answer set answer = :answer where key = :key")
                .param("answer", answer)
                .param("key", key)
                .update();
    }

    /** The first request has ended, and nobody knows whether what it wanted was kept. */
    void leave(String key) {
        keep(key, UNKNOWN);
    }

    void release(String key) {
        sql.sql("delete from platform.once_answer where key = :key").param("key", key).update();
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 600_000)
    void forgetOld() {
        sql.sql("delete from platform.once_answer where taken_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    /**
     * A key that was taken.
     *
     * @param person who sent the form; empty: a visitor
     * @param answer sealed; empty while the first request is still at work
     */
    record Kept(Optional<UUID> person, Optional<String> answer) {

        boolean unknown() {
            return answer.filter(UNKNOWN::equals).isPresent();
        }
    }
}
