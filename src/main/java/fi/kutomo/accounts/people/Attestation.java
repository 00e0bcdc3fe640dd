package fi.kutomo.accounts.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody or something says who a person is. Of an official identifier only a keyed pseudonym is kept, so that one person cannot
 * have two accounts; the identifier itself is never stored.
 *
 * @param method email, organisation, sponsor, partner, provider or example
 */
public record Attestation(
        UUID person,
        Assurance level,
        String method,
        Optional<UUID> provider,
        Optional<UUID> sponsor,
        Optional<UUID> organisation,
        Optional<String> note,
        Optional<String> pseudonym,
        Optional<Integer> keyVersion,
        Instant givenAt,
        Optional<Instant> until) {

    /** One without an official identifier. */
    public static Attestation plain(UUID person, Assurance level, String method, Instant at) {
        return new Attestation(
                person,
                level,
                method,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at,
                Optional.empty());
    }
}
