package fi.kutomo.ecosystem.measuring;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;

/** What a net is made of, each thing as the first 64 bits of its SHA-256: enough to tell whether all of it is still there, and no names. */
final class Rests {

    private final long[] hashes;

    private Rests(long[] hashes) {
        this.hashes = hashes;
    }

    static Rests of(Collection<String> lines) {
        return new Rests(lines.stream().mapToLong(Rests::hash).sorted().distinct().toArray());
    }

    /** As they were kept. */
    static Rests of(Long[] hashes) {
        return new Rests(Arrays.stream(hashes).mapToLong(Long::longValue).sorted().toArray());
    }

    /** The line of an actor in a net. */
    static String line(UUID actor) {
        return "actor," + actor;
    }

    static long hash(String line) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean within(Rests other) {
        return Arrays.stream(hashes).allMatch(hash -> Arrays.binarySearch(other.hashes, hash) >= 0);
    }

    Long[] boxed() {
        return Arrays.stream(hashes).boxed().toArray(Long[]::new);
    }
}
