package fi.kutomo.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what flows by. */
final class Sums {

    private Sums() {}

    static DigestOutputStream summing(OutputStream out) {
        try {
            return new DigestOutputStream(out, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String of(DigestOutputStream stream) {
        return HexFormat.of().formatHex(stream.getMessageDigest().digest());
    }

    static String of(InputStream stream) throws IOException {
        var sum = summing(OutputStream.nullOutputStream());
        stream.transferTo(sum);
        return of(sum);
    }
}
