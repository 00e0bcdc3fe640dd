package fi.kutomo.gatherings.calendars;

import fi.kutomo.platform.secrets.Secret;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of secret calendar addresses. */
@Component
class FeedStore {

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> person(String secret) {
        return jdbc.sql("select person from gatherings.feed where hash = :hash").param("hash", Secret.hash(secret)).query(UUID.class).optional();
    }

    Optional<Instant> since(UUID person) {
        return jdbc.sql("select made_at from gatherings.feed where person = :person").param("person", person).query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    void save(UUID person, String secret, Instant at) {
        jdbc.sql("""
                insert into gatherings.feed (person, hash, made_at) values (:person, :hash, :at)
                on conflict (person) do update set hash = :hash, made_at = :at
                """)
                .param("person", person)
                .param("hash", Secret.hash(secret))
                .param("at", Timestamp.from(at))
                .update();
    }

    void delete(UUID person) {
        jdbc.sql("delete from gatherings.feed where person = :person").param("person", person).update();
    }
}
