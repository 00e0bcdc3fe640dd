package fi.kutomo.learning.feedback;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
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

    /** Its name in addresses and forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How long after the end. */
    public Duration waits() {
        return wait;
    }

    /** By its word in addresses. */
    public static Optional<Round> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
