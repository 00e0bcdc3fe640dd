package fi.kutomo.accounts.resetting;

import fi.kutomo.platform.kernel.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links for setting a new password: each good once, for an hour. Also kept for nobody, so that both take as long. */
@Component
class ResetStore {

    static final Duration LIFE = Duration.ofHours(1);

    private final JdbcClient sql;
    private final Clock clock;

    ResetStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(UUID person, String tokenHash) {
        sql.sql("""
                insert into accounts.password_reset (id, person, token_hash, asked_at, ends_at)
                values (:id, :person, :hash, :now, :end)
                """)
                .param("id", Ids.next())
                .param("person", person)
                .param("hash", tokenHash)
                .param("now", Timestamp.from(clock.instant()))
                .param("end", Timestamp.from(clock.instant().plus(LIFE)))
                .update();
    }

    /** Whose link it is, while it is good. */
    Optional<UUID> find(String tokenHash) {
        return sql.sql("""
                select person from accounts.password_reset
                where token_hash = :hash and used_at is null and ends_at > :now
                """)
                .param("hash", tokenHash)
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    /** Uses it up, and with it all other links of the person. */
    Optional<UUID> use(String tokenHash) {
        var person = sql.sql("""
                update accounts.password_reset set used_at = :now
                where token_hash = :hash and used_at is null and ends_at > :now
                returning person
                """)
                .param("hash", tokenHash)
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional();
        person.ifPresent(id -> sql.sql("update accounts.password_reset set used_at = :now where person = :person and used_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("person", id)
                .update());
        return person;
    }

    void forget(UUID person) {
        sql.sql("delete from accounts.password_reset where person = :person").param("person", person).update();
    }

    /** Forgets what ended a day ago; how many there were. */
    int forgetOld() {
        return sql.sql("delete from accounts.password_reset where ends_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }
}
