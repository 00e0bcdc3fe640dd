package fi.kutomo.platform.limits;

import java.time.Duration;

/** Somebody asked too often. Shown with status 429 and the time after which it may be tried again. */
public class TooMany extends RuntimeException {

    private final Duration after;

    public TooMany(String rate, Duration after) {
        super(rate);
        this.after = after;
    }

    public Duration after() {
        return after;
    }

    /** For the header {@code Retry-After}. */
    public long seconds() {
        return Math.max(1, after.plusMillis(999).toSeconds());
    }

    /** For people. */
    public long minutes() {
        return Math.max(1, after.plusSeconds(59).toMinutes());
    }
}
