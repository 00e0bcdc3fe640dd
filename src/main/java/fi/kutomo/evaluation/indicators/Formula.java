package fi.kutomo.evaluation.indicators;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * The value of an indicator: {@code factor × numerator × (365 / days of the period, when annualised) / denominator}. Without a denominator
 * nothing is divided. Exact to 34 digits; rounding is only for the eye.
 */
public final class Formula {

    private static final BigDecimal YEAR = BigDecimal.valueOf(365);

    private Formula() {}

    /**
     * Reckons the value.
     *
     * @param days of the period, both ends counted; at least 1
     * @throws IllegalArgumentException when the indicator divides and the denominator is missing or not above 0
     */
    public static BigDecimal value(Indicator indicator, BigDecimal numerator, @Nullable BigDecimal denominator, long days) {
        var above = indicator.factor().multiply(numerator);
        if (indicator.annualised()) {
            above = above.multiply(YEAR).divide(BigDecimal.valueOf(days), MathContext.DECIMAL128);
        }
        if (!indicator.kind().divided()) {
            return above;
        }
        if (denominator == null || denominator.signum() <= 0) {
            throw new IllegalArgumentException("a denominator above 0 is needed");
        }
        return above.divide(denominator, MathContext.DECIMAL128);
    }
}
