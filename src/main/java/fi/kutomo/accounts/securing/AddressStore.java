package fi.kutomo.accounts.securing;

import fi.kutomo.platform.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of addresses that wait to be confirmed from both sides. */
@Component
class AddressStore {

    static final Duration LIFE = Duration.ofHours(24);

    private static final String OPEN = " and done_at is null and ends_at > :now";

    private final JdbcClient sql;
    private final Clock clock;

    AddressStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * One that waits.
     *
     * @param email the new address
     */
    record Change(UUID id, UUID person, String email, boolean oldConfirmed, boolean newConfirmed) {

        boolean complete() {
            return oldConfirmed && newConfirmed;
        }
    }

    /** A new wish takes the place of an older one. */
    void add(UUID person, String email, String oldHash, String newHash) {
        forget(person);
        sql.sql("""
                insert into accounts.address_change (id, person, email, old_hash, new_hash, asked_at, ends_at)
                values (:id, :person, :email, :old, :new, :now, :end)
                """)
                .param("id", Ids.next())
                .param("person", person)
                .param("email", email)
                .param("old", oldHash)
                .param("new", newHash)
                .param("now", now())
                .param("end", Timestamp.from(clock.instant().plus(LIFE)))
                .update();
    }

    Optional<Change> find(String hash) {
        return sql.sql("select * from accounts.address_change where (old_hash = :hash or new_hash = :hash)" + OPEN)
                .param("hash", hash)
                .param("now", now())
                .query(AddressStore::change)
                .optional();
    }

    /** Confirms the side whose link it is. */
    Optional<Change> confirm(String hash) {
        return sql.sql("""
                update accounts.address_change set
                    old_confirmed_at = case when old_hash = :hash then coalesce(old_confirmed_at, :now) else old_confirmed_at end,
                    new_confirmed_at = case when new_hash = :hash then coalesce(new_confirmed_at, :now) else new_confirmed_at end
                where (old_hash = :hash or new_hash = :hash) and done_at is null and ends_at > :now
                returning *
                """)
                .param("hash", hash)
                .param("now", now())
                .query(AddressStore::change)
                .optional();
    }

    void done(UUID id) {
        sql.sql("update accounts.address_change set done_at = :now where id = :id").param("now", now()).param("id", id).update();
    }

    List<Change> of(UUID person) {
        return sql.sql("select * from accounts.address_change where person = :person order by asked_at")
                .param("person", person)
                .query(AddressStore::change)
                .list();
    }

    Optional<Change> open(UUID person) {
        return sql.sql("select * from accounts.address_change where person = :person" + OPEN)
                .param("person", person)
                .param("now", now())
                .query(AddressStore::change)
                .optional();
    }

    void forget(UUID person) {
        sql.sql("delete from accounts.address_change where person = :person").param("person", person).update();
    }

    /** Forgets what ended a day ago; how many there were. */
    int forgetOld() {
        return sql.sql("delete from accounts.address_change where ends_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("email"),
                row.getTimestamp("old_confirmed_at") != null,
                row.getTimestamp("new_confirmed_at") != null);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
