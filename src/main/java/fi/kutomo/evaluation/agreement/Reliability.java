package fi.kutomo.evaluation.agreement;

import java.util.OptionalDouble;

/** The customary limits: from 0.80 reliable, from 0.667 only for tentative conclusions. */
public enum Reliability {
    RELIABLE,
    TENTATIVE,
    LOW,
    /** Too little or nothing different to tell. */
    UNKNOWN;

    public static final double TENTATIVE_FROM = 0.667;
    private static final double RELIABLE_FROM = 0.80;

    public static Reliability of(OptionalDouble value) {
        if (value.isEmpty()) {
            return UNKNOWN;
        }
        return value.getAsDouble() >= RELIABLE_FROM ? RELIABLE : value.getAsDouble() >= TENTATIVE_FROM ? TENTATIVE : LOW;
    }
}
