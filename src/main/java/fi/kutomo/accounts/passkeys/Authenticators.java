package fi.kutomo.accounts.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import fi.kutomo.platform.kernel.Ids;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The relying party of WebAuthn (W3C, level 3): what browsers are asked for, and whether their answers hold. The user must be
 * verified by the authenticator; the key must stay findable there, so that nobody types an address; no attestation is asked,
 * because the make of a person's device is none of our business.
 */
@Component
class Authenticators {

    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);
    private static final List<PublicKeyCredentialParameters> PARAMETERS = ALGORITHMS.stream()
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager judge = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);
    private final Clock clock;

    Authenticators(Clock clock) {
        this.clock = clock;
    }

    /** The options for making a passkey, as {@code navigator.credentials.create} takes them in their JSON form. */
    static Map<String, Object> creation(
            PasskeySite site, String challenge, UUID person, String accountName, String shownName, List<Passkey> known, int seconds) {
        var options = new LinkedHashMap<String, Object>();
        options.put("rp", Map.of("id", site.host(), "name", "Kutomo"));
        options.put("user", Map.of("id", base64(handle(person)), "name", accountName, "displayName", shownName));
        options.put("challenge", challenge);
        options.put("pubKeyCredParams", ALGORITHMS.stream().map(one -> Map.of("type", "public-key", "alg", one.getValue())).toList());
        options.put("timeout", seconds * 1000);
        options.put("excludeCredentials", known.stream().map(Authenticators::descriptor).toList());
        options.put(
                "authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"));
        options.put("attestation", "none");
        return options;
    }

    /** The options for using one; of all passkeys that the device has for this site, or of these only. */
    static Map<String, Object> use(PasskeySite site, String challenge, List<Passkey> of, int seconds) {
        return Map.of(
                "rpId", site.host(),
                "challenge", challenge,
                "timeout", seconds * 1000,
                "userVerification", "required",
                "allowCredentials", of.stream().map(Authenticators::descriptor).toList());
    }

    /** The challenge that a browser's answer speaks of; empty for what is no answer at all. */
    Optional<String> challengeOfCreation(String answer) {
        return read(() -> judge.parseRegistrationResponseJSON(answer).getCollectedClientData());
    }

    Optional<String> challengeOfUse(String answer) {
        return read(() -> judge.parseAuthenticationResponseJSON(answer).getCollectedClientData());
    }

    /** The identifier of the passkey that was used. */
    Optional<byte[]> credential(String answer) {
        try {
            return Optional.of(judge.parseAuthenticationResponseJSON(answer).getCredentialId());
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    /** The passkey that was made, if the answer holds. */
    Optional<Passkey> made(PasskeySite site, String challenge, String answer, UUID person, String name) {
        try {
            var data = judge.verifyRegistrationResponseJSON(answer, new RegistrationParameters(property(site, challenge), PARAMETERS, true, true));
            return Optional.of(passkey(data, site, person, name));
        } catch (DataConversionException | VerificationException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** The passkey as it is after this use, if the answer holds: right site, challenge, key, count and owner. */
    Optional<Passkey> used(PasskeySite site, String challenge, String answer, Passkey passkey) {
        try {
            var parameters = new AuthenticationParameters(property(site, challenge), record(passkey), null, true, true);
            var data = judge.verifyAuthenticationResponseJSON(answer, parameters);
            return owned(data, passkey) && passkey.site().equals(site.host()) ? Optional.of(after(data, passkey)) : Optional.empty();
        } catch (DataConversionException | VerificationException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    private Passkey passkey(RegistrationData data, PasskeySite site, UUID person, String name) {
        var authenticator = java.util.Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        var key = java.util.Objects.requireNonNull(authenticator.getAttestedCredentialData());
        var transports = Optional.ofNullable(data.getTransports()).stream()
                .flatMap(java.util.Collection::stream)
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .toList();
        return new Passkey(
                Ids.next(),
                person,
                site.host(),
                key.getCredentialId(),
                keys.convert(key),
                authenticator.getSignCount(),
                transports,
                authenticator.isFlagBE(),
                authenticator.isFlagBS(),
                name,
                clock.instant(),
                Optional.empty());
    }

    private static Passkey after(AuthenticationData data, Passkey passkey) {
        var authenticator = java.util.Objects.requireNonNull(data.getAuthenticatorData());
        return new Passkey(
                passkey.id(),
                passkey.person(),
                passkey.site(),
                passkey.credential(),
                passkey.key(),
                authenticator.getSignCount(),
                passkey.transports(),
                passkey.mayBeCopied(),
                authenticator.isFlagBS(),
                passkey.name(),
                passkey.addedAt(),
                passkey.usedAt());
    }

    private static boolean owned(AuthenticationData data, Passkey passkey) {
        var handle = data.getUserHandle();
        return handle == null || handle.length == 0 || Arrays.equals(handle, handle(passkey.person()));
    }

    private CredentialRecordImpl record(Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.mayBeCopied(),
                passkey.copied(),
                passkey.counter(),
                keys.convert(passkey.key()),
                null,
                null,
                null,
                java.util.Set.of());
    }

    private static ServerProperty property(PasskeySite site, String challenge) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.host())
                .challenge(new DefaultChallenge(Base64.getUrlDecoder().decode(challenge)))
                .build();
    }

    private static Optional<String> read(java.util.function.Supplier<CollectedClientData> data) {
        try {
            return Optional.ofNullable(data.get()).map(client -> base64(client.getChallenge().getValue()));
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> descriptor(Passkey passkey) {
        return Map.of("type", "public-key", "id", base64(passkey.credential()), "transports", passkey.transports());
    }

    /** What the authenticator keeps of the person: the bare id of the account, no name or address. */
    private static byte[] handle(UUID person) {
        return ByteBuffer.allocate(16).putLong(person.getMostSignificantBits()).putLong(person.getLeastSignificantBits()).array();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
