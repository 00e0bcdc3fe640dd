package fi.kutomo.accounts.identity;

import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.sql.Json;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions about attestations that only identification asks. */
@Component
class IdentityStore {

    private static final String PSEUDONYMS_OF_SUSPENDED =
            """
            from accounts.attestation a join accounts.person p on p.id = a.person
            where a.person = :person and a.pseudonym is not null and p.suspended_until > :now
            """;

    private static final String STANDING = """
            select a.id, a.person, p.handle, p.name, a.sponsor, s.name as sponsor_name, a.organisation, a.level, a.method, a.note, a.given_at, a.valid_until,
                r.name as provider_name
            from accounts.attestation a
            join accounts.person p on p.id = a.person
            left join accounts.person s on s.id = a.sponsor
            left join accounts.provider r on r.id = a.provider
            where a.ended_at is null and (a.valid_until is null or a.valid_until > :now)
            """;

    private final JdbcClient sql;
    private final Clock clock;
    private final Json json;

    IdentityStore(JdbcClient sql, Clock clock, Json json) {
        this.sql = sql;
        this.clock = clock;
        this.json = json;
    }

    /** Lets only one at a time ask and answer for these pseudonyms, until the end of the transaction. */
    void hold(Pseudonym oldest) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:key, 17))").param("key", oldest.value()).query(row -> {});
    }

    /** Who has one of these pseudonyms, even if the attestation has run out: the person is still the same. */
    Optional<UUID> holder(List<Pseudonym> pseudonyms) {
        return sql.sql("select person from accounts.attestation where pseudonym in (:values) and ended_at is null limit 1")
                .param("values", pseudonyms.stream().map(Pseudonym::value).toList())
                .query(UUID.class)
                .optional();
    }

    /** Whether one of these pseudonyms is that of somebody who was suspended and erased the account, and may not return yet. */
    boolean barred(List<Pseudonym> pseudonyms) {
        return sql.sql("select exists (select 1 from accounts.barred where pseudonym in (:values) and until > :now)")
                .param("values", pseudonyms.stream().map(Pseudonym::value).toList())
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** Keeps the pseudonyms of a person who is suspended now; how many there are. */
    int bar(UUID person, Instant until) {
        return sql.sql("""
                insert into accounts.barred (pseudonym, key_version, until)
                select distinct on (pseudonym) pseudonym, key_version, :until
                """ + PSEUDONYMS_OF_SUSPENDED + """
                 on conflict (pseudonym) do update set until = greatest(accounts.barred.until, excluded.until)
                """)
                .param("until", Timestamp.from(until))
                .param("person", person)
                .param("now", now())
                .update();
    }

    /** How many pseudonyms {@link #bar} would keep. */
    long toBar(UUID person) {
        return sql.sql("select count(distinct pseudonym) " + PSEUDONYMS_OF_SUSPENDED)
                .param("person", person)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** Forgets those whose time is over. */
    int unbar() {
        return sql.sql("delete from accounts.barred where until <= :now").param("now", now()).update();
    }

    /** Ends what a provider said before about a person. */
    void endOf(UUID person, UUID provider) {
        sql.sql("update accounts.attestation set ended_at = :now where person = :person and provider = :provider and ended_at is null")
                .param("now", now())
                .param("person", person)
                .param("provider", provider)
                .update();
    }

    /** Ends one attestation of a person by an organisation. */
    int endOfOrganisation(UUID person, UUID organisation) {
        return sql.sql("""
                update accounts.attestation set ended_at = :now
                where person = :person and organisation = :organisation and method = 'organisation' and ended_at is null
                """)
                .param("now", now())
                .param("person", person)
                .param("organisation", organisation)
                .update();
    }

    int end(UUID attestation) {
        return sql.sql("update accounts.attestation set ended_at = :now where id = :id and ended_at is null")
                .param("now", now())
                .param("id", attestation)
                .update();
    }

    List<Word> about(UUID person) {
        return words(STANDING + " and a.person = :key order by a.level desc, a.given_at desc", person);
    }

    List<Word> by(UUID sponsor) {
        return words(STANDING + " and a.method in ('sponsor', 'partner') and a.sponsor = :key order by a.given_at desc", sponsor);
    }

    /** All words of sponsors that count now, the newest first. */
    List<Word> sponsored() {
        return words(STANDING + " and a.method = any (:key) order by a.given_at desc limit 500", new String[] {"sponsor", "partner"});
    }

    Optional<Word> find(UUID attestation) {
        return words(STANDING + " and a.id = :key", attestation).stream().findFirst();
    }

    private List<Word> words(String query, Object key) {
        return sql.sql(query)
                .param("now", now())
                .param("key", key)
                .query((row, _) -> new Word(
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getString("handle"),
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("sponsor", UUID.class)),
                        Optional.ofNullable(row.getString("sponsor_name")),
                        Optional.ofNullable(row.getObject("organisation", UUID.class)),
                        Optional.ofNullable(row.getString("provider_name"))
                                .map(text -> json.read(text, LocalizedText.class)),
                        Assurance.of(row.getInt("level")),
                        row.getString("method"),
                        Optional.ofNullable(row.getString("note")),
                        row.getTimestamp("given_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("valid_until")).map(Timestamp::toInstant)))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
