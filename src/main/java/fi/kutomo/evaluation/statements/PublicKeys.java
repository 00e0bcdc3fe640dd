package fi.kutomo.evaluation.statements;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Public Ed25519 keys as they are published (JSON Web Keys, RFC 8037) and as others may keep them (PEM). */
final class PublicKeys {

    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int NAME_BYTES = 8;

    private PublicKeys() {}

    static byte[] raw(PublicKey key) {
        var encoded = key.getEncoded();
        return java.util.Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    static PublicKey of(byte[] raw) {
        var encoded = new byte[PREFIX.length + raw.length];
        System.arraycopy(PREFIX, 0, encoded, 0, PREFIX.length);
        System.arraycopy(raw, 0, encoded, PREFIX.length, raw.length);
        return encoded(encoded);
    }

    /** The name of a key: the first half of SHA-256 of its bytes, in hexadecimal. */
    static String name(PublicKey key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw(key)), 0, NAME_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Keys by name from a file of ours or a PEM; refuses everything else. */
    static Map<String, PublicKey> read(String text) {
        var keys = new LinkedHashMap<String, PublicKey>();
        try {
            if (text.contains("-----BEGIN PUBLIC KEY-----")) {
                var body = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
                var key = encoded(Base64.getDecoder().decode(body));
                keys.put(name(key), key);
                return keys;
            }
            for (var each : JsonMapper.builder().build().readTree(text).path("keys")) {
                var key = of(Base64.getUrlDecoder().decode(each.path("x").asString("")));
                keys.put(name(key), key);
            }
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException("No public keys of Kutomo and no PEM", unreadable);
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("No public keys of Kutomo and no PEM");
        }
        return keys;
    }

    private static PublicKey encoded(byte[] encoded) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("Not an Ed25519 key", wrong);
        }
    }
}
