package fi.kutomo.evidence.gaps;

import java.util.ArrayList;
import java.util.List;

/**
 * What is lacking in a cell, in the order in which it is named when several things lack. The kinds of 3ie, absolute and synthesis gaps,
 * and ours; the cuts are ours.
 */
public enum GapClass {
    /** Neither a study nor a review. */
    ABSOLUTE("\u2205"),
    /** Five studies or more, and no review of high or medium confidence within five years. */
    SYNTHESIS("\u03a3"),
    /** One or two studies. */
    THIN("\u00b7"),
    /** Of three studies or more at least a quarter went as wanted and at least a quarter did not. */
    CONTESTED("\u2260"),
    /** Three studies or more, and none from Finland or another Nordic country. */
    CONTEXT("\u2197"),
    COVERED("\u2713");

    static final int YEARS = 5;
    private static final int ENOUGH_TO_REVIEW = 5;
    private static final int ENOUGH = 3;
    private static final double SHARE = 0.25;

    private final String sign;

    GapClass(String sign) {
        this.sign = sign;
    }

    /** Stands beside the colour, so that the class is told without it. */
    public String sign() {
        return sign;
    }

    /**
     * Everything that lacks in a cell, the first one first; {@link #COVERED} when nothing does.
     *
     * @param recentReview whether there is a review of high or medium confidence within the last {@link #YEARS} years
     */
    static List<GapClass> of(int primary, int reviews, Directions directions, int near, boolean recentReview) {
        if (primary == 0) {
            return List.of(reviews == 0 ? ABSOLUTE : COVERED);
        }
        var found = new ArrayList<GapClass>();
        if (primary >= ENOUGH_TO_REVIEW && !recentReview) {
            found.add(SYNTHESIS);
        }
        if (primary < ENOUGH) {
            found.add(THIN);
        } else {
            if (directions.positive() >= SHARE * primary && directions.none() + directions.negative() >= SHARE * primary) {
                found.add(CONTESTED);
            }
            if (near == 0) {
                found.add(CONTEXT);
            }
        }
        return found.isEmpty() ? List.of(COVERED) : List.copyOf(found);
    }
}
