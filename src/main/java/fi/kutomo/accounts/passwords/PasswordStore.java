package fi.kutomo.accounts.passwords;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hashes of passwords. Not everybody has one. */
@Component
public class PasswordStore {

    private final JdbcClient sql;
    private final Clock clock;

    PasswordStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Optional<String> hash(UUID person) {
        return sql.sql("select hash from accounts.password where person = :person")
                .param("person", person)
                .query(String.class)
                .optional();
    }

    public void keep(UUID person, String hash) {
        sql.sql("""
                insert into accounts.password (person, hash, changed_at) values (:person, :hash, :at)
                on conflict (person) do update set hash = excluded.hash, changed_at = excluded.changed_at
                """)
                .param("person", person)
                .param("hash", hash)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** When the person last set a password; empty where there is none. */
    public Optional<Instant> changedAt(UUID person) {
        return sql.sql("select changed_at from accounts.password where person = :person")
                .param("person", person)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    public void remove(UUID person) {
        sql.sql("delete from accounts.password where person = :person").param("person", person).update();
    }
}
