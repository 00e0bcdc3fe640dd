package fi.kutomo.evaluation.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VerificationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeyPair pair = pair();

    @Test
    void holdsWhateverTheOrderAndTheWhiteSpace() {
        var document = signed(Map.of("b", "2", "a", 1, "ä", Map.of("z", true, "y", "x")));
        var turned = JSON.readTree(document);

        assertThat(verified(document)).isEmpty();
        assertThat(verified(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(turned))).isEmpty();
    }

    @Test
    void failsWhenAnythingWasChanged() {
        var document = signed(Map.of("outcome", "RETURNED", "revision", 3));

        assertThat(verified(document.replace("RETURNED", "VALIDATED"))).isPresent();
        assertThat(verified(document.replace("\"revision\":3", "\"revision\":4"))).isPresent();
        assertThat(verified(document.replace("\"revision\"", "\"round\""))).isPresent();
        assertThat(verified("no json")).isPresent();
        assertThat(verified("{}")).isPresent();
    }

    @Test
    void failsWithAnotherKey() {
        var other = pair();
        var document = signed(Map.of("a", "1"));

        assertThat(Verification.of(document, Map.of(PublicKeys.name(other.getPublic()), other.getPublic())).fault()).isPresent();
        assertThat(Verification.of(document, Map.of(PublicKeys.name(pair.getPublic()), other.getPublic())).fault()).isPresent();
    }

    @Test
    void readsKeysAsPublishedAndAsPem() {
        var raw = Base64.getUrlEncoder().withoutPadding().encodeToString(PublicKeys.raw(pair.getPublic()));
        var pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n";
        var name = PublicKeys.name(pair.getPublic());

        assertThat(PublicKeys.read("{\"keys\": [{\"kty\": \"OKP\", \"x\": \"" + raw + "\"}]}")).containsKey(name);
        assertThat(PublicKeys.read(pem)).containsKey(name);
        assertThatThrownBy(() -> PublicKeys.read("nothing")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PublicKeys.read("{\"keys\": []}")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void signsNoFractions() {
        assertThatThrownBy(() -> Canonical.bytes(JSON.readTree("{\"a\": 1.5}"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(new String(Canonical.bytes(JSON.readTree("{ \"b\": [1, null, true], \"a\": \"å\" }")), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":\"å\",\"b\":[1,null,true]}");
    }

    private java.util.Optional<String> verified(String document) {
        return Verification.of(document, Map.of(PublicKeys.name(pair.getPublic()), pair.getPublic())).fault();
    }

    private String signed(Map<String, Object> says) {
        try {
            var statement = JSON.valueToTree(new LinkedHashMap<>(says));
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(Canonical.bytes(statement));
            var value = Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
            return JSON.writeValueAsString(Map.of(
                    "statement", statement,
                    "signature", Map.of("algorithm", "Ed25519", "key", PublicKeys.name(pair.getPublic()), "value", value)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (java.security.GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
