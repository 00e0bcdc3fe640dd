package fi.kutomo.ecosystem.surveys;

import fi.kutomo.ecosystem.introductions.Secret;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of the secrets in letters of surveys, and of the addresses to which none goes any more. */
@Component
class SurveyKeyStore {

    private final JdbcClient jdbc;

    SurveyKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For whom a letter with this secret went out. */
    Optional<UUID> asked(String secret, Instant now) {
        return jdbc.sql("select asked from ecosystem.survey_key where hash = :hash and until > :now")
                .param("hash", Secret.hash(secret))
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    void add(String secret, UUID asked, Instant until) {
        jdbc.sql("insert into ecosystem.survey_key (hash, asked, until) values (:hash, :asked, :until)")
                .param("hash", Secret.hash(secret))
                .param("asked", asked)
                .param("until", Timestamp.from(until))
                .update();
    }

    void drop(UUID asked) {
        jdbc.sql("delete from ecosystem.survey_key where asked = :asked").param("asked", asked).update();
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

    boolean silent(String email) {
        return jdbc.sql("select count(*) from ecosystem.survey_silence where hash = :hash").param("hash", hash(email)).query(Long.class).single() > 0;
    }

    private static String hash(String email) {
        return Secret.hash(email.strip().toLowerCase(Locale.ROOT));
    }
}
