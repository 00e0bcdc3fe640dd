package fi.kutomo.evaluation.reckoning;

import java.math.BigDecimal;

/** What is assumed of an outcome row. Shares are fractions, 0 to 1. */
public enum Parameter {
    /** How many people or things changed, 0 or more. */
    QUANTITY,
    /** Worth of one of them in money; below 0 where the change is a loss to somebody. */
    PROXY,
    /** Share that would have happened anyway. */
    DEADWEIGHT,
    /** Share that was only moved from somewhere else. */
    DISPLACEMENT,
    /** Share that others brought about. */
    ATTRIBUTION,
    /** Share that fades each year after the first. */
    DROP_OFF,
    /** How many years the change lasts, a whole number from 1. */
    YEARS;

    public static final int LONGEST = 100;

    public boolean share() {
        return this == DEADWEIGHT || this == DISPLACEMENT || this == ATTRIBUTION || this == DROP_OFF;
    }

    /** Whether a value can stand here. */
    public boolean allows(BigDecimal value) {
        return switch (this) {
            case PROXY -> true;
            case QUANTITY -> value.signum() >= 0;
            case YEARS -> value.stripTrailingZeros().scale() <= 0
                    && value.compareTo(BigDecimal.ONE) >= 0
                    && value.compareTo(BigDecimal.valueOf(LONGEST)) <= 0;
            default -> value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
        };
    }
}
