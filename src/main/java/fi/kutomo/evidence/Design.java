package fi.kutomo.evidence;

/** How a study was made; the order of the primary designs is the order of how well they tell a cause. */
public enum Design {
    EXPERT,
    CASE,
    POST_ONLY,
    PRE_POST,
    /** Before and after, with control variables. */
    PRE_POST_CONTROLS,
    COMPARISON_MATCHED,
    /** Difference in differences. */
    DID,
    /** Regression discontinuity or an instrument. */
    RDD_IV,
    /** Randomised. */
    RCT,
    REVIEW_NARRATIVE,
    REVIEW_SYSTEMATIC,
    META_ANALYSIS;

    /** Made of other studies. */
    public boolean review() {
        return compareTo(REVIEW_NARRATIVE) >= 0;
    }

    /** With a comparison that lets a cause be judged: grade 4 rests on these. */
    public boolean controlled() {
        return compareTo(COMPARISON_MATCHED) >= 0 && !review();
    }

    /** A primary study that saw change over time, or stronger: grade 3 rests on these. */
    public boolean sawChange() {
        return compareTo(PRE_POST) >= 0 && !review();
    }

    /** A review with an explicit search: stands beside a controlled study at grade 5. */
    public boolean systematic() {
        return this == REVIEW_SYSTEMATIC || this == META_ANALYSIS;
    }
}
