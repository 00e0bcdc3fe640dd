package fi.kutomo.accounts.providers;

import fi.kutomo.accounts.identity.OfficialIdentifier;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.platform.kernel.LocalizedText;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A provider as an operator fills it in.
 *
 * @param secret empty: the one that is kept stays
 * @param scopes parted by spaces
 * @param identifierKind FINNISH, EUROPEAN or empty
 * @param levels a line each, {@code word = level from 1 to 5}
 */
public record ProviderForm(
        String key,
        String nameFi,
        String nameSv,
        String nameEn,
        String issuer,
        String client,
        String secret,
        String scopes,
        List<String> algorithms,
        String subject,
        String email,
        String verified,
        String fullName,
        String identifier,
        String identifierKind,
        String levels,
        String asked,
        String days,
        String trial,
        String open) {

    private static final String WORDS = "accounts.providers.form.";

    public ProviderForm {
        key = text(key);
        nameFi = text(nameFi);
        nameSv = text(nameSv);
        nameEn = text(nameEn);
        issuer = text(issuer);
        client = text(client);
        secret = text(secret);
        scopes = text(scopes);
        algorithms = algorithms == null ? List.of() : List.copyOf(algorithms);
        subject = text(subject);
        email = text(email);
        verified = text(verified);
        fullName = text(fullName);
        identifier = text(identifier);
        identifierKind = text(identifierKind);
        levels = text(levels);
        asked = text(asked);
        days = text(days);
        trial = text(trial);
        open = text(open);
    }

    static ProviderForm fresh() {
        var usual = Provider.Claims.USUAL;
        return new ProviderForm(
                "", "", "", "", "", "", "", "openid profile email", List.of("RS256", "PS256", "ES256"),
                usual.subject(), usual.email(), usual.verified(), usual.name(), "", "", "", "0", "730", "", "true");
    }

    static ProviderForm of(Provider provider) {
        var claims = provider.claims();
        var names = provider.name().byTag();
        return new ProviderForm(
                provider.key(),
                names.getOrDefault("fi", ""),
                names.getOrDefault("sv", ""),
                names.getOrDefault("en", ""),
                provider.issuer(),
                provider.client(),
                "",
                String.join(" ", provider.scopes()),
                provider.algorithms(),
                claims.subject(),
                claims.email(),
                claims.verified(),
                claims.name(),
                claims.identifier(),
                claims.identifierKind() == null ? "" : claims.identifierKind().name(),
                provider.levels().entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(level -> level.getKey() + " = " + level.getValue())
                        .collect(Collectors.joining("\n")),
                Integer.toString(provider.asked().ordinal()),
                Integer.toString(provider.days()),
                provider.trial() ? "true" : "",
                provider.open() ? "true" : "");
    }

    /** Message keys of what is wrong, by the field's name, in the order of the form. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        wrong(problems, "key", key.matches("[a-z][a-z0-9-]{1,38}[a-z0-9]"));
        Map.of("nameFi", nameFi, "nameSv", nameSv, "nameEn", nameEn).forEach((field, name) -> wrongName(problems, field, name));
        wrong(problems, "issuer", isIssuer(issuer));
        wrong(problems, "client", !client.isEmpty() && client.length() <= 300);
        wrong(problems, "scopes", scopes.matches("[\\x21-\\x7e ]*"));
        wrong(problems, "algorithms", !algorithms.isEmpty() && Provider.SIGNATURES.containsAll(algorithms));
        wrong(problems, "subject", !subject.isEmpty());
        wrong(problems, "identifierKind", identifierKind.isEmpty() == identifier.isEmpty() && identifierKind.matches("|FINNISH|EUROPEAN"));
        wrong(problems, "levels", parsedLevels().isPresent());
        wrong(problems, "asked", asked.matches("[0-5]") && parsedLevels().filter(this::canAsk).isPresent());
        wrong(problems, "days", days.matches("[1-9][0-9]{0,3}") && Integer.parseInt(days) <= 3650);
        return problems;
    }

    /** The provider; only for a form without problems. */
    Provider provider(UUID id, Optional<String> sealedSecret) {
        return new Provider(
                id,
                key,
                LocalizedText.of(nameFi, nameSv, nameEn),
                issuer,
                client,
                sealedSecret,
                Arrays.stream(scopes.split(" +")).filter(scope -> !scope.isEmpty()).distinct().toList(),
                algorithms,
                new Provider.Claims(
                        subject, email, verified, fullName, identifier,
                        identifierKind.isEmpty() ? null : OfficialIdentifier.Kind.valueOf(identifierKind)),
                parsedLevels().orElseThrow(),
                Assurance.of(Integer.parseInt(asked)),
                Integer.parseInt(days),
                !trial.isEmpty(),
                !open.isEmpty());
    }

    private boolean canAsk(Map<String, Integer> parsed) {
        int least = Integer.parseInt(asked);
        return least == 0 || parsed.values().stream().anyMatch(level -> level >= least);
    }

    private Optional<Map<String, Integer>> parsedLevels() {
        var parsed = new LinkedHashMap<String, Integer>();
        for (var line : levels.lines().filter(one -> !one.isBlank()).toList()) {
            int sign = line.lastIndexOf('=');
            var level = line.substring(sign + 1).strip();
            if (sign < 1 || !level.matches("[1-5]") || line.substring(0, sign).isBlank()) {
                return Optional.empty();
            }
            parsed.put(line.substring(0, sign).strip(), Integer.valueOf(level));
        }
        return Optional.of(parsed);
    }

    private static boolean isIssuer(String text) {
        try {
            var address = new URI(text);
            return address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getQuery() == null
                    && address.getFragment() == null
                    && String.valueOf(address.getScheme()).matches("https?");
        } catch (java.net.URISyntaxException malformed) {
            return false;
        }
    }

    private static void wrongName(Map<String, String> problems, String field, String name) {
        if (name.isEmpty() || name.length() > 100) {
            problems.put(field, WORDS + "name.wrong");
        }
    }

    private static void wrong(Map<String, String> problems, String field, boolean right) {
        if (!right) {
            problems.put(field, WORDS + field + ".wrong");
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
