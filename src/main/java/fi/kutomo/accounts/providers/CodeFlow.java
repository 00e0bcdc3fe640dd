package fi.kutomo.accounts.providers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenClaimsVerifier;
import fi.kutomo.platform.outside.Barred;
import fi.kutomo.platform.outside.Outside;
import fi.kutomo.platform.secrets.Vault;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The authorization code flow of OpenID Connect with PKCE (S256). The provider's word is believed only if its signature is of an
 * allowed kind by one of its published keys, and issuer, audience, authorized party, nonce and times are right, times within
 * thirty seconds.
 */
@Component
class CodeFlow {

    /** Purpose under which the client's secret is sealed. */
    static final String SECRET = "provider-secret";

    private static final int SKEW_SECONDS = 30;

    private final Discovery discovery;
    private final Outside outside;
    private final Vault vault;

    CodeFlow(Discovery discovery, Outside outside, Vault vault) {
        this.discovery = discovery;
        this.outside = outside;
        this.vault = vault;
    }

    /** Where the person goes to sign in. */
    URI address(Provider provider, Going going, String state, URI back) throws Untrusted {
        var metadata = discovery.metadata(provider);
        checked(metadata.getAuthorizationEndpointURI());
        var scope = new Scope(provider.scopes().toArray(String[]::new));
        scope.add("openid");
        var request = new AuthenticationRequest.Builder(ResponseType.CODE, scope, new ClientID(provider.client()), back)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(going.nonce()))
                .codeChallenge(new CodeVerifier(going.verifier()), CodeChallengeMethod.S256)
                .uiLocales(List.of(tag(going.lang())));
        if (going.aim() == Going.Aim.CONFIRM) {
            request.prompt(Prompt.Type.LOGIN).maxAge(0);
        }
        var asked = provider.askedWords();
        return (asked.isEmpty() ? request : request.acrValues(asked.stream().map(ACR::new).toList())).build().toURI();
    }

    /** The claims behind a code that the person has brought back. */
    Map<String, Object> claims(Provider provider, Going going, String code, URI back) throws Untrusted {
        var metadata = discovery.metadata(provider);
        var tokens = exchange(provider, metadata, going, code, back);
        var token = verified(provider, metadata, tokens.getOIDCTokens().getIDTokenString(), going.nonce());
        if (provider.asked() != fi.kutomo.accounts.people.Assurance.NONE
                && !provider.level(text(token.getClaims().get("acr"))).atLeast(provider.asked())) {
            throw new Untrusted("acr", "less than asked");
        }
        var claims = new java.util.HashMap<>(token.getClaims());
        if (incomplete(provider, claims) && metadata.getUserInfoEndpointURI() != null) {
            var more = told(metadata, tokens.getOIDCTokens().getAccessToken().getValue());
            if (!String.valueOf(claims.get("sub")).equals(more.get("sub"))) {
                throw new Untrusted("userinfo", "speaks of somebody else");
            }
            complete(provider, claims, more);
        }
        return claims;
    }

    /** What is signed counts first; level and times are believed only when signed, an address only with its own "verified". */
    private static void complete(Provider provider, Map<String, Object> claims, Map<String, Object> more) {
        var mapping = provider.claims();
        if (!claims.containsKey(mapping.email())) {
            claims.remove(mapping.verified());
            take(claims, more, mapping.email());
            take(claims, more, mapping.verified());
        }
        take(claims, more, mapping.name());
        take(claims, more, mapping.identifier());
    }

    private static void take(Map<String, Object> claims, Map<String, Object> more, String claim) {
        if (!claim.isEmpty() && more.get(claim) != null) {
            claims.putIfAbsent(claim, more.get(claim));
        }
    }

    /** With an answer that names its issuer, it must be the one to whom the person was sent (RFC 9207). */
    void checkIssuer(Provider provider, String named) throws Untrusted {
        boolean must = discovery.metadata(provider).supportsAuthorizationResponseIssuerParam();
        if (named.isEmpty() ? must : !named.equals(provider.issuer())) {
            throw new Untrusted("mix-up", "an answer of another issuer");
        }
    }

    private OIDCTokenResponse exchange(Provider provider, OIDCProviderMetadata metadata, Going going, String code, URI back)
            throws Untrusted {
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(going.verifier()));
        try {
            var request = request(provider, metadata, grant).toHTTPRequest();
            var headers = new java.util.HashMap<String, String>();
            headers.put("Accept", "application/json");
            var authorization = request.getAuthorization();
            if (authorization != null) {
                headers.put("Authorization", authorization);
            }
            var answer = outside.post(metadata.getTokenEndpointURI().toString(), headers, request.getBody());
            if (answer.status() != 200) {
                throw new Untrusted("token", "the exchange of the code answered " + answer.status());
            }
            return OIDCTokenResponse.parse(JSONObjectUtils.parse(answer.text()));
        } catch (Barred barred) {
            throw new Untrusted(barred);
        } catch (ParseException malformed) {
            throw new Untrusted("token", "no tokens");
        }
    }

    private TokenRequest request(Provider provider, OIDCProviderMetadata metadata, AuthorizationCodeGrant grant) {
        var client = new ClientID(provider.client());
        var endpoint = metadata.getTokenEndpointURI();
        if (provider.secret().isEmpty()) {
            return new TokenRequest(endpoint, client, grant, null);
        }
        var secret = new Secret(vault.open(SECRET, provider.secret().get()));
        var methods = metadata.getTokenEndpointAuthMethods();
        boolean inForm = methods != null
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return new TokenRequest(endpoint, inForm ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret), grant);
    }

    private JWTClaimsSet verified(Provider provider, OIDCProviderMetadata metadata, String token, String nonce) throws Untrusted {
        try {
            return verified(provider, discovery.keys(metadata), token, nonce);
        } catch (Untrusted maybeNewKey) {
            if (maybeNewKey.reason().equals("key") && discovery.refresh(metadata)) {
                return verified(provider, discovery.keys(metadata), token, nonce);
            }
            throw maybeNewKey;
        }
    }

    private static JWTClaimsSet verified(Provider provider, JWKSet keys, String token, String nonce) throws Untrusted {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(allowed(provider), new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier(new IDTokenClaimsVerifier(
                new Issuer(provider.issuer()), new ClientID(provider.client()), new Nonce(nonce), SKEW_SECONDS));
        try {
            var claims = processor.process(token, null);
            // A word for several must say for whom it was made, and it must be us (OpenID Connect Core 1.0, section 3.1.3.7)
            var party = claims.getClaim("azp");
            if (party == null ? claims.getAudience().size() > 1 : !provider.client().equals(party)) {
                throw new Untrusted("claims", "made for another party");
            }
            return claims;
        } catch (com.nimbusds.jwt.proc.BadJWTException wrong) {
            throw new Untrusted("claims", String.valueOf(wrong.getMessage()));
        } catch (BadJOSEException wrong) {
            throw new Untrusted("key", String.valueOf(wrong.getMessage()));
        } catch (JOSEException | java.text.ParseException malformed) {
            throw new Untrusted("signature", String.valueOf(malformed.getMessage()));
        }
    }

    private static Set<JWSAlgorithm> allowed(Provider provider) {
        return provider.algorithms().stream()
                .filter(Provider.SIGNATURES::contains)
                .map(JWSAlgorithm::parse)
                .collect(Collectors.toSet());
    }

    private static boolean incomplete(Provider provider, Map<String, Object> claims) {
        return List.of(provider.claims().email(), provider.claims().name(), provider.claims().identifier()).stream()
                .anyMatch(claim -> !claim.isEmpty() && !claims.containsKey(claim));
    }

    private Map<String, Object> told(OIDCProviderMetadata metadata, String accessToken) throws Untrusted {
        try {
            var answer = outside.get(
                    metadata.getUserInfoEndpointURI().toString(),
                    Map.of("Accept", "application/json", "Authorization", "Bearer " + accessToken));
            if (answer.status() != 200) {
                throw new Untrusted("userinfo", "answered " + answer.status());
            }
            return JSONObjectUtils.parse(answer.text());
        } catch (Barred barred) {
            throw new Untrusted(barred);
        } catch (ParseException malformed) {
            throw new Untrusted("userinfo", "no JSON");
        }
    }

    private void checked(URI address) throws Untrusted {
        try {
            outside.check(String.valueOf(address));
        } catch (Barred barred) {
            throw new Untrusted(barred);
        }
    }

    private static LangTag tag(String lang) {
        try {
            return LangTag.parse(lang);
        } catch (LangTagException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    static @org.jspecify.annotations.Nullable String text(@org.jspecify.annotations.Nullable Object claim) {
        return claim instanceof String text && !text.isBlank() ? text : null;
    }
}
