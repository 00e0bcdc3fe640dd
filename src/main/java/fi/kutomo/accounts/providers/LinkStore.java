package fi.kutomo.accounts.providers;

import fi.kutomo.platform.kernel.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which account belongs to whom at a provider, in the database. */
@Component
class LinkStore {

    private final JdbcClient sql;
    private final Clock clock;

    LinkStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One link of a person. */
    record Link(UUID id, UUID provider, String subject, Instant linkedAt, Optional<Instant> usedAt) {}

    /** Whose account it is. The provider and its subject decide, nothing else. */
    Optional<UUID> person(UUID provider, String subject) {
        return sql.sql("select person from accounts.provider_link where provider = :provider and subject = :subject")
                .param("provider", provider)
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    List<Link> of(UUID person) {
        return sql.sql("select * from accounts.provider_link where person = :person order by linked_at")
                .param("person", person)
                .query((row, _) -> new Link(
                        row.getObject("id", UUID.class),
                        row.getObject("provider", UUID.class),
                        row.getString("subject"),
                        row.getTimestamp("linked_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("used_at")).map(Timestamp::toInstant)))
                .list();
    }

    /** Adds a link; the database refuses a second one for the same subject, and for the same person at the same provider. */
    void add(UUID person, UUID provider, String subject) {
        var now = Timestamp.from(clock.instant());
        sql.sql("""
                insert into accounts.provider_link (id, person, provider, subject, linked_at, used_at)
                values (:id, :person, :provider, :subject, :now, :now)
                """)
                .param("id", Ids.next())
                .param("person", person)
                .param("provider", provider)
                .param("subject", subject)
                .param("now", now)
                .update();
    }

    void used(UUID provider, String subject) {
        sql.sql("update accounts.provider_link set used_at = :now where provider = :provider and subject = :subject")
                .param("now", Timestamp.from(clock.instant()))
                .param("provider", provider)
                .param("subject", subject)
                .update();
    }

    int remove(UUID person, UUID provider) {
        return sql.sql("delete from accounts.provider_link where person = :person and provider = :provider")
                .param("person", person)
                .param("provider", provider)
                .update();
    }
}
