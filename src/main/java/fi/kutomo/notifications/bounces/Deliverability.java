package fi.kutomo.notifications.bounces;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How mail to an address fares. What comes back softly counts 1, for good 2; each letter that goes takes a tenth off; at 4 and above nothing
 * is sent until 30 days have passed without another. The rules are those of Discourse.
 *
 * @param bounced when a letter came back last
 * @param stopped since when nothing is sent
 */
record Deliverability(BigDecimal score, Instant bounced, Optional<Instant> stopped) {

    private static final BigDecimal SOFT = BigDecimal.ONE;
    private static final BigDecimal HARD = BigDecimal.TWO;
    private static final BigDecimal TAKEN = new BigDecimal("0.1");
    private static final BigDecimal ENOUGH = new BigDecimal("4");
    private static final Duration REST = Duration.ofDays(30);

    /** The first one that came back. */
    static Deliverability first(boolean forGood, Instant now) {
        return new Deliverability(BigDecimal.ZERO, now, Optional.empty()).bounce(forGood, now);
    }

    Deliverability bounce(boolean forGood, Instant now) {
        var sum = (over(now) ? BigDecimal.ZERO : score).add(forGood ? HARD : SOFT);
        var stop = over(now) ? Optional.<Instant>empty() : stopped;
        return new Deliverability(sum, now, stop.or(() -> sum.compareTo(ENOUGH) >= 0 ? Optional.of(now) : Optional.empty()));
    }

    Deliverability taken() {
        return new Deliverability(score.subtract(TAKEN).max(BigDecimal.ZERO), bounced, stopped);
    }

    boolean stoppedAt(Instant now) {
        return stopped.isPresent() && !over(now);
    }

    private boolean over(Instant now) {
        return bounced.plus(REST).isBefore(now);
    }
}
