package fi.kutomo.accounts.identity;

import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.platform.kernel.LocalizedText;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An attestation as pages show it: who said of whom, how surely, when and until when.
 *
 * @param organisation that confirms the person, or in whose name the sponsor vouches
 * @param method email, organisation, sponsor, partner, provider or example
 */
public record Word(
        UUID id,
        UUID person,
        String handle,
        String name,
        Optional<UUID> sponsor,
        Optional<String> sponsorName,
        Optional<UUID> organisation,
        Optional<LocalizedText> provider,
        Assurance level,
        String method,
        Optional<String> note,
        Instant givenAt,
        Optional<Instant> until) {

    /** Somebody vouches, in person or in the name of a partner centre. */
    boolean sponsored() {
        return method.equals("sponsor") || method.equals("partner");
    }
}
