package fi.kutomo.evaluation.returns;

import fi.kutomo.evaluation.reckoning.Estimate;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An input: money, or time and things to which a worth is given.
 *
 * @param hours and {@code perHour} of valued time, whose product is the amount
 * @param amount null until it is known; otherwise 0 or more
 */
record Spent(UUID id, String name, Form form, @Nullable BigDecimal hours, @Nullable BigDecimal perHour, @Nullable Estimate amount, String source) {

    /** In what form it was put in. */
    enum Form {
        MONEY,
        TIME,
        IN_KIND
    }

    BigDecimal value() {
        return amount == null ? BigDecimal.ZERO : amount.value();
    }
}
