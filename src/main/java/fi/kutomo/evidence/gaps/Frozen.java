package fi.kutomo.evidence.gaps;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A state of a map as it was kept.
 *
 * @param note why it was kept, may be empty
 * @param content the chart as JSON, byte for byte as it was
 */
public record Frozen(int number, Instant at, String note, String content, String sha256) {

    /** A state in a list, without what is in it. */
    public record Stamp(int number, Instant at, String note) {}

    static String sha256(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
