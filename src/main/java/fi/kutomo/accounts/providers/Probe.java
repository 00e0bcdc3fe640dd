package fi.kutomo.accounts.providers;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import fi.kutomo.platform.outside.Barred;
import fi.kutomo.platform.outside.Outside;
import fi.kutomo.platform.web.ui.Tone;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries a provider as it is written down, and tells each finding. Asks nothing that would need a person. */
@Component
public class Probe {

    private static final String WORDS = "accounts.providers.finding.";

    private final Discovery discovery;
    private final Outside outside;

    Probe(Discovery discovery, Outside outside) {
        this.discovery = discovery;
        this.outside = outside;
    }

    /** One thing that was found. */
    public record Finding(Tone tone, String key, List<Object> arguments) {

        static Finding good(String word, Object... arguments) {
            return new Finding(Tone.GOOD, WORDS + word, List.of(arguments));
        }

        static Finding careful(String word, Object... arguments) {
            return new Finding(Tone.CAREFUL, WORDS + word, List.of(arguments));
        }

        static Finding bad(String word, Object... arguments) {
            return new Finding(Tone.BAD, WORDS + word, List.of(arguments));
        }
    }

    List<Finding> findings(Provider provider) {
        var findings = new ArrayList<Finding>();
        try {
            discovery.forget(provider.issuer());
            var metadata = discovery.fetchMetadata(provider.issuer());
            findings.add(Finding.good("discovery", provider.issuer().replaceAll("/+$", "") + Discovery.WELL_KNOWN));
            var named = metadata.getIssuer().getValue();
            findings.add(named.equals(provider.issuer()) ? Finding.good("issuer", named) : Finding.bad("issuerWrong", named, provider.issuer()));
            findings.addAll(endpoints(metadata));
            findings.add(pkce(metadata));
            findings.addAll(keys(provider, metadata));
            findings.addAll(words(provider, metadata));
        } catch (Untrusted untrusted) {
            findings.add(unread(untrusted, provider.issuer()));
        }
        return findings;
    }

    private List<Finding> endpoints(OIDCProviderMetadata metadata) {
        var addresses = new LinkedHashMap<String, @Nullable URI>();
        addresses.put("authorization", metadata.getAuthorizationEndpointURI());
        addresses.put("token", metadata.getTokenEndpointURI());
        addresses.put("jwks", metadata.getJWKSetURI());
        addresses.put("userinfo", metadata.getUserInfoEndpointURI());
        var findings = new ArrayList<Finding>();
        addresses.forEach((name, address) -> {
            if (address != null) {
                findings.add(endpoint(name, address));
            } else if (!name.equals("userinfo")) {
                findings.add(Finding.bad("endpointMissing", name));
            }
        });
        return findings;
    }

    private Finding endpoint(String name, URI address) {
        try {
            outside.check(address.toString());
            return address.getScheme().equalsIgnoreCase("https")
                    ? Finding.good("endpoint", name, address.toString())
                    : Finding.careful("endpointPlain", name, address.toString());
        } catch (Barred barred) {
            return barred(barred.reason(), address.toString());
        }
    }

    private static Finding pkce(OIDCProviderMetadata metadata) {
        var methods = metadata.getCodeChallengeMethods();
        return methods != null && methods.contains(CodeChallengeMethod.S256) ? Finding.good("pkce") : Finding.careful("pkceUntold");
    }

    private List<Finding> keys(Provider provider, OIDCProviderMetadata metadata) {
        try {
            var keys = discovery.fetchKeys(String.valueOf(metadata.getJWKSetURI()));
            var kinds = keys.getKeys().stream().map(key -> key.getKeyType().getValue()).distinct().sorted().collect(Collectors.joining(", "));
            var findings = new ArrayList<Finding>();
            findings.add(keys.isEmpty() ? Finding.bad("keysNone") : Finding.good("keys", keys.size(), kinds));
            var told = metadata.getIDTokenJWSAlgs();
            var usable = provider.algorithms().stream()
                    .map(JWSAlgorithm::parse)
                    .filter(algorithm -> told == null || told.contains(algorithm))
                    .filter(algorithm -> signs(keys, algorithm))
                    .map(JWSAlgorithm::getName)
                    .collect(Collectors.joining(", "));
            findings.add(usable.isEmpty() ? Finding.bad("algorithmsNone", String.join(", ", provider.algorithms())) : Finding.good("algorithms", usable));
            return findings;
        } catch (Untrusted untrusted) {
            return List.of(unread(untrusted, String.valueOf(metadata.getJWKSetURI())));
        }
    }

    private static boolean signs(JWKSet keys, JWSAlgorithm algorithm) {
        return keys.getKeys().stream().map(JWK::getKeyType).anyMatch(type -> type.equals(com.nimbusds.jose.jwk.KeyType.forAlgorithm(algorithm)));
    }

    private static List<Finding> words(Provider provider, OIDCProviderMetadata metadata) {
        if (provider.levels().isEmpty()) {
            return List.of(Finding.careful("levelsNone"));
        }
        var told = metadata.getACRs();
        if (told == null) {
            return List.of(Finding.careful("levelsUntold"));
        }
        var known = told.stream().map(com.nimbusds.oauth2.sdk.id.Identifier::getValue).toList();
        var unknown = provider.levels().keySet().stream().filter(word -> !known.contains(word)).sorted().collect(Collectors.joining(", "));
        return List.of(unknown.isEmpty() ? Finding.good("levels") : Finding.careful("levelsUnknown", unknown));
    }

    private static Finding unread(Untrusted untrusted, String address) {
        return untrusted.barred()
                .map(reason -> barred(reason, address))
                .orElseGet(() -> Finding.bad("unreadable", address, String.valueOf(untrusted.getMessage())));
    }

    private static Finding barred(Barred.Reason reason, String address) {
        return Finding.bad(
                switch (reason) {
                    case MALFORMED -> "malformed";
                    case NOT_HTTPS -> "notHttps";
                    case PRIVATE -> "private";
                    case UNREACHABLE -> "unreachable";
                    case SLOW -> "slow";
                    case TOO_LARGE -> "tooLarge";
                },
                address);
    }
}
