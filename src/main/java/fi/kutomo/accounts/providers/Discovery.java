package fi.kutomo.accounts.providers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import fi.kutomo.platform.outside.Barred;
import fi.kutomo.platform.outside.Outside;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What providers say of themselves (OpenID Connect Discovery 1.0) and their public keys, kept for an hour. Nothing is believed that
 * does not come from the very issuer that operators have written down.
 */
@Component
class Discovery {

    static final String WELL_KNOWN = "/.well-known/openid-configuration";

    private static final Map<String, String> JSON = Map.of("Accept", "application/json");

    private final Outside outside;
    private final Cache<String, OIDCProviderMetadata> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).maximumSize(200).build();
    private final Cache<String, JWKSet> keys =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).maximumSize(200).build();
    private final Cache<String, Boolean> freshened =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).maximumSize(200).build();

    Discovery(Outside outside) {
        this.outside = outside;
    }

    /** The provider's addresses; they must be encrypted and public. */
    OIDCProviderMetadata metadata(Provider provider) throws Untrusted {
        var kept = known.getIfPresent(provider.issuer());
        if (kept != null) {
            return kept;
        }
        var fresh = fetchMetadata(provider.issuer());
        if (!fresh.getIssuer().getValue().equals(provider.issuer())) {
            throw new Untrusted("issuer", "the provider calls itself " + fresh.getIssuer());
        }
        known.put(provider.issuer(), fresh);
        return fresh;
    }

    JWKSet keys(OIDCProviderMetadata metadata) throws Untrusted {
        var address = String.valueOf(metadata.getJWKSetURI());
        var kept = keys.getIfPresent(address);
        if (kept != null) {
            return kept;
        }
        var fresh = fetchKeys(address);
        keys.put(address, fresh);
        return fresh;
    }

    /** Whether the keys may be asked for anew because one is missing: providers change keys, but strangers must not make us ask all the time. */
    boolean refresh(OIDCProviderMetadata metadata) {
        var address = String.valueOf(metadata.getJWKSetURI());
        if (freshened.asMap().putIfAbsent(address, true) != null) {
            return false;
        }
        keys.invalidate(address);
        return true;
    }

    void forget(String issuer) {
        known.invalidate(issuer);
    }

    OIDCProviderMetadata fetchMetadata(String issuer) throws Untrusted {
        try {
            return OIDCProviderMetadata.parse(fetch(issuer.replaceAll("/+$", "") + WELL_KNOWN));
        } catch (ParseException malformed) {
            throw new Untrusted("discovery", String.valueOf(malformed.getMessage()));
        }
    }

    JWKSet fetchKeys(String address) throws Untrusted {
        try {
            return JWKSet.parse(fetch(address));
        } catch (java.text.ParseException malformed) {
            throw new Untrusted("keys", String.valueOf(malformed.getMessage()));
        }
    }

    private String fetch(String address) throws Untrusted {
        try {
            var answer = outside.get(address, JSON);
            if (answer.status() != 200) {
                throw new Untrusted("status", address + " answered " + answer.status());
            }
            return answer.text();
        } catch (Barred barred) {
            throw new Untrusted(barred);
        }
    }
}
