package fi.kutomo.evidence.synthesis;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** What a meta-analysis asks of distributions, in its own words. Tails are asked for as such, so that small chances keep their digits. */
final class Distributions {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Distributions() {}

    /** The chance of a standard normal value at least as far from 0, on either side. */
    static double normalTwoSided(double z) {
        return 2 * NORMAL.survivalProbability(Math.abs(z));
    }

    /** The chance of a chi-squared value above x; 1 when there are no degrees of freedom. */
    static double chiSquaredAbove(double x, int df) {
        return df <= 0 ? 1 : ChiSquaredDistribution.of(df).survivalProbability(x);
    }

    /** The chance of a t value at least as far from 0, on either side. */
    static double tTwoSided(double t, int df) {
        return 2 * TDistribution.of(df).survivalProbability(Math.abs(t));
    }

    /** The value above 0 that a t variable exceeds, on either side together, with this chance between 0 and 1. */
    static double tQuantile(double twoSided, int df) {
        return TDistribution.of(df).inverseSurvivalProbability(twoSided / 2);
    }
}
