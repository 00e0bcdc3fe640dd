package fi.kutomo.accounts.factors;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Authenticator apps of people: the sealed secret, and the last step that was used, so that no code counts twice. */
@Component
class AuthenticatorStore {

    private final JdbcClient sql;
    private final Clock clock;

    AuthenticatorStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Authenticator(String sealed, Optional<Instant> confirmedAt) {}

    Optional<Authenticator> find(UUID person) {
        return sql.sql("select secret, confirmed_at from accounts.authenticator where person = :person")
                .param("person", person)
                .query((row, _) -> new Authenticator(
                        row.getString("secret"),
                        Optional.ofNullable(row.getTimestamp("confirmed_at")).map(Timestamp::toInstant)))
                .optional();
    }

    /** A secret that the person has not yet shown to have; one that works is not replaced by it. */
    void propose(UUID person, String sealed) {
        sql.sql("""
                insert into accounts.authenticator (person, secret) values (:person, :secret)
                on conflict (person) do update set secret = excluded.secret where authenticator.confirmed_at is null
                """)
                .param("person", person)
                .param("secret", sealed)
                .update();
    }

    void confirm(UUID person) {
        sql.sql("update accounts.authenticator set confirmed_at = :now where person = :person")
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .update();
    }

    /** Uses a step; false where it, or a later one, was used before. */
    boolean use(UUID person, long step) {
        return sql.sql("update accounts.authenticator set last_step = :step where person = :person and last_step < :step")
                .param("step", step)
                .param("person", person)
                .update() == 1;
    }

    void remove(UUID person) {
        sql.sql("delete from accounts.authenticator where person = :person").param("person", person).update();
    }
}
