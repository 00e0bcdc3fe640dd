package fi.kutomo.accounts.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 of an official identifier under one version of a key, lower-case hexadecimal (RFC 2104). */
public record Pseudonym(String value, int keyVersion) {

    static Pseudonym of(OfficialIdentifier identifier, byte[] key, int version) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return new Pseudonym(HexFormat.of().formatHex(mac.doFinal(identifier.text().getBytes(StandardCharsets.UTF_8))), version);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
