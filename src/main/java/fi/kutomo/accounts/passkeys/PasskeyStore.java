package fi.kutomo.accounts.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Passkeys in the database. */
@Component
class PasskeyStore {

    private final JdbcClient sql;
    private final Clock clock;

    PasskeyStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Passkey passkey) {
        sql.sql("""
                insert into accounts.passkey
                    (id, person, site, credential, key, counter, transports, may_be_copied, copied, name, added_at, used_at)
                values (:id, :person, :site, :credential, :key, :counter, :transports, :mayBeCopied, :copied, :name, :added, :used)
                """)
                .param("id", passkey.id())
                .param("person", passkey.person())
                .param("site", passkey.site())
                .param("credential", passkey.credential())
                .param("key", passkey.key())
                .param("counter", passkey.counter())
                .param("transports", passkey.transports().toArray(String[]::new))
                .param("mayBeCopied", passkey.mayBeCopied())
                .param("copied", passkey.copied())
                .param("name", passkey.name())
                .param("added", Timestamp.from(passkey.addedAt()))
                .param("used", passkey.usedAt().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .update();
    }

    List<Passkey> of(UUID person) {
        return sql.sql("select * from accounts.passkey where person = :person order by added_at")
                .param("person", person)
                .query((row, _) -> passkey(row))
                .list();
    }

    Optional<Passkey> byCredential(byte[] credential) {
        return sql.sql("select * from accounts.passkey where credential = :credential")
                .param("credential", credential)
                .query((row, _) -> passkey(row))
                .optional();
    }

    /** Writes down a use, and only if nobody has used the same count meanwhile. */
    boolean used(Passkey passkey, long counter, boolean copied) {
        return sql.sql("""
                update accounts.passkey set counter = :counter, copied = :copied, used_at = :now where id = :id and counter = :before
                """)
                        .param("counter", counter)
                        .param("copied", copied)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", passkey.id())
                        .param("before", passkey.counter())
                        .update()
                == 1;
    }

    int rename(UUID person, UUID id, String name) {
        return sql.sql("update accounts.passkey set name = :name where id = :id and person = :person")
                .param("name", name)
                .param("id", id)
                .param("person", person)
                .update();
    }

    int remove(UUID person, UUID id) {
        return sql.sql("delete from accounts.passkey where id = :id and person = :person")
                .param("id", id)
                .param("person", person)
                .update();
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("site"),
                row.getBytes("credential"),
                row.getBytes("key"),
                row.getLong("counter"),
                List.of((String[]) row.getArray("transports").getArray()),
                row.getBoolean("may_be_copied"),
                row.getBoolean("copied"),
                row.getString("name"),
                row.getTimestamp("added_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("used_at")).map(Timestamp::toInstant));
    }
}
