package fi.kutomo.evaluation.reckoning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value that somebody holds to be the likeliest, and how low and how high it might be. Low and high stand together or not at all,
 * and low ≤ value ≤ high.
 */
public record Estimate(BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {

    public static final Estimate ZERO = of(BigDecimal.ZERO);

    public Estimate {
        if ((low == null) != (high == null)) {
            throw new IllegalArgumentException("Low and high stand together");
        }
        if (low != null && high != null && (low.compareTo(value) > 0 || high.compareTo(value) < 0)) {
            throw new IllegalArgumentException("The value lies outside its range");
        }
    }

    public static Estimate of(BigDecimal value) {
        return new Estimate(value, null, null);
    }

    public static Estimate of(String value) {
        return of(new BigDecimal(value));
    }

    public static Estimate of(String low, String value, String high) {
        return new Estimate(new BigDecimal(value), new BigDecimal(low), new BigDecimal(high));
    }

    /** Whether chance has anything to draw here. */
    public boolean uncertain() {
        return low != null && high != null && low.compareTo(high) < 0;
    }

    /** Low, value and high multiplied, as for another price level or currency. */
    public Estimate times(BigDecimal factor) {
        if (low == null || high == null) {
            return of(value.multiply(factor));
        }
        var one = low.multiply(factor);
        var other = high.multiply(factor);
        return new Estimate(value.multiply(factor), one.min(other), one.max(other));
    }
}
