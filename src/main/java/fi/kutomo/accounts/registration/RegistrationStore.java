package fi.kutomo.accounts.registration;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
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

/** Registrations that wait until their address is confirmed; forgotten a day after they ended. */
@Component
class RegistrationStore {

    static final Duration LIFE = Duration.ofHours(24);

    private final JdbcClient sql;
    private final Clock clock;

    RegistrationStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One that waits. */
    record Waiting(UUID id, String email, String name, String handle, Lang lang) {}

    void add(RegisterForm form, String tokenHash) {
        sql.sql("""
                insert into accounts.registration (id, email, name, handle, lang, token_hash, asked_at, ends_at)
                values (:id, :email, :name, :handle, :lang, :hash, :now, :end)
                """)
                .param("id", Ids.next())
                .param("email", form.email())
                .param("name", form.name())
                .param("handle", form.handle())
                .param("lang", form.lang().tag())
                .param("hash", tokenHash)
                .param("now", Timestamp.from(clock.instant()))
                .param("end", Timestamp.from(clock.instant().plus(LIFE)))
                .update();
    }

    Optional<Waiting> find(String tokenHash) {
        return sql.sql("select * from accounts.registration where token_hash = :hash and used_at is null and ends_at > :now")
                .param("hash", tokenHash)
                .param("now", Timestamp.from(clock.instant()))
                .query(RegistrationStore::waiting)
                .optional();
    }

    /** Uses it up; empty where it was used, has ended or never was. */
    Optional<Waiting> use(String tokenHash) {
        return sql.sql("""
                update accounts.registration set used_at = :now where token_hash = :hash and used_at is null and ends_at > :now
                returning *
                """)
                .param("hash", tokenHash)
                .param("now", Timestamp.from(clock.instant()))
                .query(RegistrationStore::waiting)
                .optional();
    }

    List<RegistrationStore.Waiting> of(String email) {
        return sql.sql("select * from accounts.registration where lower(email) = lower(:email) order by asked_at")
                .param("email", email)
                .query(RegistrationStore::waiting)
                .list();
    }

    void forget(String email) {
        sql.sql("delete from accounts.registration where lower(email) = lower(:email)").param("email", email).update();
    }

    /** Forgets what ended a day ago; how many there were. */
    int forgetOld() {
        return sql.sql("delete from accounts.registration where ends_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                row.getString("handle"),
                Lang.of(row.getString("lang")).orElse(Lang.FI));
    }
}
