package fi.kutomo.ecosystem.communities;

import fi.kutomo.ecosystem.introductions.LetterKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of the secrets in letters of communities. */
@Component
class CommunityKeyStore extends LetterKeys {

    CommunityKeyStore(JdbcClient jdbc) {
        super(jdbc, "ecosystem.community_key", "member");
    }
}
