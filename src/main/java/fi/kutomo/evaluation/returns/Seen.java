package fi.kutomo.evaluation.returns;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A short mark of what stood in a form when it was shown, so that a writer does not undo what somebody else has written since. */
final class Seen {

    /** The hidden field that carries the mark. */
    static final String FIELD = "seen";

    private Seen() {}

    static String of(Map<String, String> fields) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(fields).forEach((field, value) -> digest.update((field + "=" + value + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
