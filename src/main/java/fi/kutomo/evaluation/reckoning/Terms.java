package fi.kutomo.evaluation.reckoning;

import java.math.BigDecimal;

/**
 * The conventions under which values of several years are brought to one day.
 *
 * @param rate yearly discount rate as a fraction, 0 to 1
 * @param horizon years that are looked at, 1 to 100
 */
public record Terms(BigDecimal rate, int horizon, Timing timing, Fading fading, Start start) {

    public static final BigDecimal USUAL_RATE = new BigDecimal("0.035");

    /** Whether the first year is discounted once (its value counts as of its end) or not at all. */
    public enum Timing {
        END_OF_YEAR,
        START_OF_YEAR
    }

    /** How a change fades: by a share of what was left the year before, or by a share of the first value. */
    public enum Fading {
        COMPOUND,
        LINEAR
    }

    /** Whether the first year of the change is the year of the activity or the one after. */
    public enum Start {
        DURING,
        AFTER
    }

    public Terms {
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A rate lies between 0 and 1");
        }
        if (horizon < 1 || horizon > Parameter.LONGEST) {
            throw new IllegalArgumentException("A horizon has 1 to " + Parameter.LONGEST + " years");
        }
    }

    public static Terms usual(int horizon) {
        return new Terms(USUAL_RATE, horizon, Timing.END_OF_YEAR, Fading.COMPOUND, Start.DURING);
    }

    public Terms at(BigDecimal otherRate) {
        return new Terms(otherRate, horizon, timing, fading, start);
    }

    /** How often a value of year t (from 1) is discounted. */
    public int times(int year) {
        return timing == Timing.END_OF_YEAR ? year : year - 1;
    }

    /** Years that pass before the first year of a change. */
    public int delay() {
        return start == Start.AFTER ? 1 : 0;
    }
}
