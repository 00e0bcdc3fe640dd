package fi.kutomo.ecosystem.introductions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of the secrets in letters to sides. */
@Component
class KeyStore extends LetterKeys {

    KeyStore(JdbcClient jdbc) {
        super(jdbc, "ecosystem.introduction_key", "side");
    }
}
