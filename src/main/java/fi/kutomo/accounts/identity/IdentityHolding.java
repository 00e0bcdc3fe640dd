package fi.kutomo.accounts.identity;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import fi.kutomo.platform.personal.Retention;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been said of who a person is, and what the person has said of others as a sponsor. */
@Component
class IdentityHolding implements Holding {

    private static final String WORDS = "accounts.identity.holding.";

    /** How long somebody who was suspended and went cannot come back under another account. */
    static final Period BARRED = Period.ofMonths(24);

    private final JdbcClient sql;
    private final IdentityStore identities;
    private final Clock clock;

    IdentityHolding(JdbcClient sql, IdentityStore identities, Clock clock) {
        this.sql = sql;
        this.identities = identities;
        this.clock = clock;
    }

    @Bean
    static Purpose barring() {
        return Purpose.of("accounts", "barring", Purpose.Ground.LEGITIMATE_INTEREST, BARRED);
    }

    @Bean
    static Retention overBarred(IdentityStore identities) {
        return Retention.of("accounts.identity.barred.retention", identities::unbar);
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section("accounts.identity.holding", rows(person)));
    }

    @Override
    public Forecast forecast(UUID person) {
        return new Forecast(Map.of("accounts.identity.holding", (long) rows(person).size()), Map.of("accounts.identity.barred.stays", identities.toBar(person)));
    }

    /**
     * Attestations go with the account; a word for somebody else stays, without the name of its sponsor. Of a suspended person only the
     * keyed pseudonym stays, for its time.
     */
    @Override
    public void erase(UUID person) {
        identities.bar(person, clock.instant().atZone(ZoneOffset.UTC).plus(BARRED).toInstant());
        sql.sql("delete from accounts.attestation where person = :person").param("person", person).update();
        sql.sql("update accounts.attestation set note = null where sponsor = :person").param("person", person).update();
    }

    private List<Map<String, Object>> rows(UUID person) {
        return sql.sql("""
                select person, level, method, note, pseudonym, key_version, given_at, valid_until, ended_at
                from accounts.attestation where person = :person or sponsor = :person order by given_at
                """)
                .param("person", person)
                .query((row, _) -> {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put(WORDS + "aboutMe", row.getObject("person", UUID.class).equals(person));
                    shown.put(WORDS + "level", row.getInt("level"));
                    shown.put(WORDS + "method", row.getString("method"));
                    put(shown, "note", row.getString("note"));
                    put(shown, "pseudonym", row.getString("pseudonym"));
                    put(shown, "given", row.getTimestamp("given_at").toInstant());
                    put(shown, "until", instant(row.getTimestamp("valid_until")));
                    put(shown, "ended", instant(row.getTimestamp("ended_at")));
                    return shown;
                })
                .list();
    }

    private static void put(Map<String, Object> row, String word, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            row.put(WORDS + word, value);
        }
    }

    private static @org.jspecify.annotations.Nullable Object instant(@org.jspecify.annotations.Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
