package fi.kutomo.evidence;

/** What the number of an effect is. Only effects of one measure are pooled. */
public enum Measure {
    /** Standardised mean difference, Hedges' g. */
    SMD,
    /** Difference of means in the unit of the scale. */
    MEAN_DIFFERENCE,
    LOG_RISK_RATIO,
    LOG_ODDS_RATIO,
    /** Difference of two shares, −1 to 1. */
    RISK_DIFFERENCE,
    /** Fisher's z of a correlation. */
    FISHER_Z;

    /** Pooled as a logarithm, read as a ratio. */
    public boolean ratio() {
        return this == LOG_RISK_RATIO || this == LOG_ODDS_RATIO;
    }
}
