package fi.kutomo.accounts.passkeys;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionAuthenticatorOutput;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import fi.kutomo.accounts.TestBrowser;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** An authenticator that holds one key and always finds its user present. */
public final class TestAuthenticator {

    private static final byte PRESENT_AND_VERIFIED = 0x05;
    private static final byte WITH_KEY = 0x40;

    private final ObjectConverter converter = new ObjectConverter();
    private final KeyPair keys;
    private final byte[] credential = new byte[32];
    private long count = 1;

    public TestAuthenticator() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
        new SecureRandom().nextBytes(credential);
    }

    /** What the browser would put into the form for a new passkey, after asking this address for the options. */
    public String make(TestBrowser browser, String options) throws Exception {
        var client = client("webauthn.create", challenge(browser, options));
        var key = new AttestedCredentialData(AAGUID.ZERO, credential, EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256));
        var data = new AuthenticatorData<RegistrationExtensionAuthenticatorOutput>(
                sha256("localhost".getBytes(StandardCharsets.US_ASCII)), (byte) (PRESENT_AND_VERIFIED | WITH_KEY), count++, key);
        var attestation = new AttestationObjectConverter(converter).convertToBytes(new AttestationObject(data, new NoneAttestationStatement()));
        return answer("\"attestationObject\": \"" + base64(attestation) + "\", \"transports\": [\"internal\"]", client);
    }

    /** The same for using it. */
    public String use(TestBrowser browser, String options) throws Exception {
        var client = client("webauthn.get", challenge(browser, options));
        var data = new AuthenticatorDataConverter(converter).convert(new AuthenticatorData<AuthenticationExtensionAuthenticatorOutput>(
                sha256("localhost".getBytes(StandardCharsets.US_ASCII)), PRESENT_AND_VERIFIED, count++));
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        return answer("\"authenticatorData\": \"" + base64(data) + "\", \"signature\": \"" + base64(signature.sign()) + "\"", client);
    }

    private String answer(String response, byte[] client) {
        return """
                {"id": "%s", "rawId": "%s", "type": "public-key", "clientExtensionResults": {},
                 "response": {"clientDataJSON": "%s", %s}}
                """.formatted(base64(credential), base64(credential), base64(client), response);
    }

    private static String challenge(TestBrowser browser, String options) throws Exception {
        var found = Pattern.compile("\"challenge\":\"([^\"]+)\"").matcher(browser.send(options).getContentAsString());
        if (!found.find()) {
            throw new AssertionError("No challenge from " + options);
        }
        return found.group(1);
    }

    private static byte[] client(String type, String challenge) {
        return "{\"type\": \"%s\", \"challenge\": \"%s\", \"origin\": \"http://localhost\", \"crossOrigin\": false}"
                .formatted(type, challenge)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
