package fi.kutomo.ecosystem.introductions;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of the actors for which somebody is asked. */
@Component
class AskedForStore {

    private final JdbcClient jdbc;

    AskedForStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Actors for which this person or this address is asked in an introduction that runs, or has ended since then. */
    Set<UUID> actors(Optional<UUID> person, Optional<String> email, Instant endedSince) {
        return Set.copyOf(jdbc.sql("""
                select distinct ecosystem.successor(s.actor) from ecosystem.introduction_side s
                join ecosystem.introduction i on i.id = s.introduction
                where s.actor is not null and (s.person = :person or lower(s.email) = lower(:email)) and (i.ended_at is null or i.ended_at > :since)
                """)
                .param("person", person.orElse(null), Types.OTHER)
                .param("email", email.orElse(null), Types.VARCHAR)
                .param("since", Timestamp.from(endedSince))
                .query(UUID.class)
                .list());
    }
}
