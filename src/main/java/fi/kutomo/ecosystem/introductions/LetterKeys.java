package fi.kutomo.ecosystem.introductions;

import fi.kutomo.platform.secrets.Secret;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SQL of the secrets in letters of one kind: each leads to one who was written to, until it runs out. Only its hash is kept. */
public abstract class LetterKeys {

    protected final JdbcClient jdbc;
    private final String table;
    private final String addressee;

    /**
     * @param table where they stand, with its schema
     * @param addressee its column of who was written to
     */
    protected LetterKeys(JdbcClient jdbc, String table, String addressee) {
        this.jdbc = jdbc;
        this.table = table;
        this.addressee = addressee;
    }

    /** To whom a letter with this secret went. */
    public Optional<UUID> leadsTo(String secret, Instant now) {
        return jdbc.sql("select " + addressee + " from " + table + " where hash = :hash and until > :now")
                .param("hash", Secret.hash(secret))
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    public void add(String secret, UUID to, Instant until) {
        jdbc.sql("insert into " + table + " (hash, " + addressee + ", until) values (:hash, :to, :until)")
                .param("hash", Secret.hash(secret))
                .param("to", to)
                .param("until", Timestamp.from(until))
                .update();
    }

    /** Those that have run out. */
    public int forget(Instant now) {
        return jdbc.sql("delete from " + table + " where until < :now").param("now", Timestamp.from(now)).update();
    }

    public void drop(UUID to) {
        jdbc.sql("delete from " + table + " where " + addressee + " = :to").param("to", to).update();
    }
}
