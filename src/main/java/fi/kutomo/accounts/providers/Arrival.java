package fi.kutomo.accounts.providers;

import fi.kutomo.accounts.identity.Pseudonym;
import fi.kutomo.accounts.people.Assurance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody has come back from a provider, and its word was found good.
 *
 * @param subject who the person is at the provider
 * @param email as the provider tells it; without {@code verified} it proves nothing
 * @param pseudonyms of the official identifier, if the provider told one; the identifier itself ends here
 * @param authenticatedAt when the person last proved something to the provider
 */
record Arrival(
        UUID provider,
        String subject,
        Optional<String> email,
        boolean verified,
        String name,
        Assurance level,
        List<Pseudonym> pseudonyms,
        Optional<Instant> authenticatedAt) {

    Optional<String> verifiedEmail() {
        return email.filter(any -> verified);
    }
}
