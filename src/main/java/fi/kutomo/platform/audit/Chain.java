package fi.kutomo.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * How entries are sealed: each seal is SHA-256 over the seal before it and what the entry says, in lower-case hexadecimal. Personal
 * parts are sealed by a salted digest, so that they can be forgotten without breaking the chain.
 */
final class Chain {

    /** Stands before the first seal. */
    static final String BEGINNING = "0".repeat(64);

    private static final SecureRandom RANDOM = new SecureRandom();

    private Chain() {}

    /** What an entry says, as far as it is never forgotten; JSON as the database writes it. */
    record Content(UUID id, Instant at, Optional<UUID> person, String what, String kind, UUID about, String details, String parts) {}

    static String seal(String before, Content content) {
        return sha256(String.join(
                "\n",
                before,
                content.id().toString(),
                Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, content.at())),
                content.person().map(UUID::toString).orElse("-"),
                content.what(),
                content.kind(),
                content.about().toString(),
                content.details(),
                content.parts()));
    }

    static String digest(String salt, String said) {
        return sha256(salt + said);
    }

    static String salt() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
