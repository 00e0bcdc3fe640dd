package fi.kutomo.ecosystem.surveys;

import fi.kutomo.ecosystem.introductions.LeftAloneStore;
import fi.kutomo.ecosystem.introductions.LetterKeys;
import fi.kutomo.platform.secrets.Secret;
import fi.kutomo.platform.secrets.Vault;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of the secrets in letters of surveys, and of the addresses to which none goes any more, under a hash whose key only this site has. */
@Component
class SurveyKeyStore extends LetterKeys {

    private final Vault vault;
    private final LeftAloneStore leftAlone;

    SurveyKeyStore(JdbcClient jdbc, Vault vault, LeftAloneStore leftAlone) {
        super(jdbc, "ecosystem.survey_key", "asked");
        this.vault = vault;
        this.leftAlone = leftAlone;
    }

    void dropAll(UUID survey) {
        jdbc.sql("delete from ecosystem.survey_key where asked in (select id from ecosystem.survey_asked where survey = :survey)").param("survey", survey).update();
    }

    /** No survey writes to this address any more. */
    void silence(String email, Instant at) {
        jdbc.sql("insert into ecosystem.survey_silence (hash, at) values (:hash, :at) on conflict do nothing")
                .param("hash", hash(email))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Who asked surveys, or all of us, for peace. */
    boolean silent(String email) {
        return !silent(List.of(email)).isEmpty();
    }

    /** Those of these addresses. */
    Set<String> silent(Collection<String> emails) {
        var held = Set.copyOf(jdbc.sql("select hash from ecosystem.survey_silence where hash = any (:hashes)")
                .param("hashes", emails.stream().flatMap(this::hashes).toArray(String[]::new))
                .query(String.class)
                .list());
        var alone = leftAlone.holds(emails);
        return emails.stream().filter(email -> alone.contains(email) || hashes(email).anyMatch(held::contains)).collect(Collectors.toSet());
    }

    private String hash(String email) {
        return vault.fingerprint("survey-silence", plain(email));
    }

    /** The first ones were kept under a hash without a key. */
    private Stream<String> hashes(String email) {
        return Stream.of(hash(email), Secret.hash(plain(email)));
    }

    private static String plain(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
