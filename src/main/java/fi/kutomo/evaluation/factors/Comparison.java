package fi.kutomo.evaluation.factors;

import fi.kutomo.evaluation.factors.CrossTable.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * Factors counted against a result.
 *
 * @param entries of which both a factor and the result are known
 * @param reached of them, those that reached the result
 * @param findings factors with enough entries in each group, the strongest bond with success first
 * @param thin factors with too few
 * @param spread how the entries are spread over themes
 */
record Comparison(int entries, int reached, List<Finding> findings, List<Thin> thin, Optional<Concentration> spread) {

    /** Which of a hundred findings may be chance. */
    static final double SHARE = 0.05;

    /** What a factor goes with. */
    enum Bond {
        SUCCESS,
        FAILURE,
        NOT_TOLD
    }

    /**
     * One factor.
     *
     * @param chance how often chance alone would do the same
     * @param corrected the same after the correction for all factors that are shown
     */
    record Finding(String factor, CrossTable table, Ratio odds, double lift, double chance, double corrected) {

        Bond bond() {
            if (corrected > SHARE) {
                return Bond.NOT_TOLD;
            }
            return odds.value() > 1 ? Bond.SUCCESS : Bond.FAILURE;
        }
    }

    /** A factor that too few entries tell of. */
    record Thin(String factor, CrossTable table) {}
}
