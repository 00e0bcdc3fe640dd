package fi.kutomo.ecosystem.introductions;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of the secrets in letters. */
@Component
class KeyStore {

    private final JdbcClient jdbc;

    KeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The side to which a letter with this secret went. */
    Optional<UUID> side(String hash, Instant now) {
        return jdbc.sql("select side from ecosystem.introduction_key where hash = :hash and until > :now")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    void add(String hash, UUID side, Instant until) {
        jdbc.sql("insert into ecosystem.introduction_key (hash, side, until) values (:hash, :side, :until)")
                .param("hash", hash)
                .param("side", side)
                .param("until", Timestamp.from(until))
                .update();
    }

    void drop(UUID side) {
        jdbc.sql("delete from ecosystem.introduction_key where side = :side").param("side", side).update();
    }
}
