package fi.kutomo.platform.secrets;

import fi.kutomo.platform.files.DataFolder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Keeps small secrets that must be read again, such as the password of the mail server: AES-256 in GCM with a key that lies in the
 * data folder and never in the database. The text begins with the version of the scheme, so that another can follow.
 */
@Component
public class Vault {

    private static final String VERSION = "v1:";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final DataFolder folder;
    private final SecureRandom random = new SecureRandom();

    Vault(DataFolder folder) {
        this.folder = folder;
    }

    /** Seals a secret for this purpose; it opens only for the same purpose. */
    public String seal(String purpose, String secret) {
        try {
            var nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, purpose, nonce);
            var sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var whole = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
            return VERSION + Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens what {@link #seal} has sealed; refuses what was changed or sealed for another purpose. */
    public String open(String purpose, String sealed) {
        if (!sealed.startsWith(VERSION)) {
            throw new IllegalArgumentException("Sealed by an unknown scheme");
        }
        try {
            var whole = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
            var nonce = java.util.Arrays.copyOf(whole, NONCE);
            var cipher = cipher(Cipher.DECRYPT_MODE, purpose, nonce);
            return new String(cipher.doFinal(whole, NONCE, whole.length - NONCE), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException changed) {
            throw new IllegalArgumentException("The sealed text was changed, or sealed for something else", changed);
        }
    }

    /** HMAC-SHA-256 of the text under a key of its own for this purpose, lower-case hexadecimal. */
    public String fingerprint(String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key("fingerprint-" + purpose), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key("vault"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] key(String name) {
        return HexFormat.of().parseHex(folder.secret(name));
    }
}
