package fi.kutomo.learning.feedback;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** When somebody is asked. */
public enum Round {
    /** How was it? */
    AFTER(Duration.ZERO),
    /** What did it change? */
    LATER(Duration.ofDays(90));

    private final Duration wait;

    Round(Duration wait) {
        this.wait = wait;
    }

    /** How long after the end. */
    public Duration waits() {
        return wait;
    }

    static Optional<Round> of(String word) {
        return Arrays.stream(values()).filter(each -> each.name().equals(word)).findFirst();
    }
}
