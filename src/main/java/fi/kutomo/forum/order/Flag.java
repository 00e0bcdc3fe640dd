package fi.kutomo.forum.order;

import fi.kutomo.platform.kernel.Lang;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody says that something is wrong with a post.
 *
 * @param person empty: a visitor reports it, or that person is not here any more
 * @param score its weight when it was made
 * @param agreed whether those who keep order thought so, too; empty: not settled yet
 * @param name of a visitor; may be empty, as may be {@code email}
 * @param token fingerprint of the address at which a visitor reads the answer
 */
record Flag(
        UUID id,
        UUID reviewCase,
        Optional<UUID> person,
        Reason reason,
        String words,
        boolean urgent,
        double score,
        Instant at,
        Optional<Boolean> agreed,
        String name,
        Optional<String> email,
        Lang lang,
        Optional<String> token) {

    boolean settled() {
        return agreed.isPresent();
    }
}
