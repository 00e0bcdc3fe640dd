package fi.kutomo.platform.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** New identifiers: UUID version 7, so that they sort by the time of their making (RFC 9562, section 5.7). */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
