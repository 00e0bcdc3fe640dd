package fi.kutomo.accounts.people;

import fi.kutomo.platform.kernel.Ids;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attestations of who somebody is, in the database. They are ended, never changed. */
@Component
public class AttestationStore {

    private final JdbcClient sql;
    private final Clock clock;

    AttestationStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public UUID add(Attestation attestation) {
        var id = Ids.next();
        sql.sql("""
                insert into accounts.attestation
                    (id, person, level, method, provider, sponsor, organisation, note, pseudonym, key_version, given_at, valid_until)
                values (:id, :person, :level, :method, :provider, :sponsor, :organisation, :note, :pseudonym, :version, :at, :until)
                """)
                .param("id", id)
                .param("person", attestation.person())
                .param("level", attestation.level().ordinal())
                .param("method", attestation.method())
                .param("provider", attestation.provider().orElse(null), Types.OTHER)
                .param("sponsor", attestation.sponsor().orElse(null), Types.OTHER)
                .param("organisation", attestation.organisation().orElse(null), Types.OTHER)
                .param("note", attestation.note().orElse(null), Types.VARCHAR)
                .param("pseudonym", attestation.pseudonym().orElse(null), Types.VARCHAR)
                .param("version", attestation.keyVersion().orElse(null), Types.SMALLINT)
                .param("at", Timestamp.from(clock.instant()))
                .param("until", attestation.until().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .update();
        return id;
    }

    /** Those of a person that count now, the strongest first. */
    public List<Attestation> of(UUID person) {
        return sql.sql("""
                select * from accounts.attestation
                where person = :person and ended_at is null and (valid_until is null or valid_until > :now)
                order by level desc, given_at desc
                """)
                .param("person", person)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Attestation(
                        row.getObject("person", UUID.class),
                        Assurance.of(row.getInt("level")),
                        row.getString("method"),
                        Optional.ofNullable(row.getObject("provider", UUID.class)),
                        Optional.ofNullable(row.getObject("sponsor", UUID.class)),
                        Optional.ofNullable(row.getObject("organisation", UUID.class)),
                        Optional.ofNullable(row.getString("note")),
                        Optional.ofNullable(row.getString("pseudonym")),
                        Optional.ofNullable(row.getObject("key_version", Integer.class)),
                        row.getTimestamp("given_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("valid_until")).map(Timestamp::toInstant)))
                .list();
    }

    /** Ends all of one method, as when a sponsor takes the word back. */
    public void end(UUID person, String method, Instant at) {
        sql.sql("update accounts.attestation set ended_at = :at where person = :person and method = :method and ended_at is null")
                .param("at", Timestamp.from(at))
                .param("person", person)
                .param("method", method)
                .update();
    }

    /** Those of these people whose identity somebody vouches for now. */
    public Set<UUID> identified(Collection<UUID> people) {
        return Set.copyOf(sql.sql("""
                select distinct person from accounts.attestation
                where person = any (:people) and level >= :level and ended_at is null and (valid_until is null or valid_until > :now)
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("level", Assurance.SPONSORED.ordinal())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .list());
    }
}
