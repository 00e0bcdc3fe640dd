package fi.kutomo.accounts.providers;

import fi.kutomo.accounts.identity.OfficialIdentifier;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.platform.kernel.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where people can sign in for Kutomo.
 *
 * @param key stands in addresses, such as {@code suomi-fi}
 * @param issuer its name for itself, an https address, compared letter by letter
 * @param client what it calls us
 * @param secret sealed; empty for a client without one
 * @param algorithms by which it may sign; never none, never one with a shared secret
 * @param levels level of assurance by what the provider calls it (acr)
 * @param asked the least level that is asked for at every sign-in
 * @param days how long its word on who somebody is holds
 * @param trial a test environment, in which codes of invented people are good
 * @param open whether it is offered
 */
public record Provider(
        UUID id,
        String key,
        LocalizedText name,
        String issuer,
        String client,
        Optional<String> secret,
        List<String> scopes,
        List<String> algorithms,
        Claims claims,
        Map<String, Integer> levels,
        Assurance asked,
        int days,
        boolean trial,
        boolean open) {

    /** All that may be allowed: signatures with a private key. */
    public static final List<String> SIGNATURES = List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA");

    /**
     * Which claim says what. Empty names mean: the provider does not say it.
     *
     * @param subject who the person is at the provider, for ever
     * @param verified whether the provider has checked that the person reads mail at the address
     * @param identifier an official identifier, kept as a pseudonym only
     */
    public record Claims(
            String subject, String email, String verified, String name, String identifier, OfficialIdentifier.@Nullable Kind identifierKind) {

        public static final Claims USUAL = new Claims("sub", "email", "email_verified", "name", "", null);
    }

    /** The level behind one of the provider's own words; none for a word that nobody has mapped. */
    Assurance level(@Nullable String acr) {
        return acr == null ? Assurance.NONE : Assurance.of(levels.getOrDefault(acr, 0));
    }

    /** The provider's words for the level that is asked, the lowest first. */
    List<String> askedWords() {
        return asked == Assurance.NONE
                ? List.of()
                : levels.entrySet().stream()
                        .filter(level -> level.getValue() >= asked.ordinal())
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .toList();
    }
}
