package fi.kutomo.evaluation.theory;

/** What a box in a theory of change stands for, in the order in which a change comes about. */
public enum NodeKind {
    NEED,
    INPUT,
    ACTIVITY,
    OUTPUT,
    OUTCOME_SHORT,
    OUTCOME_MID,
    IMPACT,
    /** Something outside that helps or hinders. */
    EXTERNAL;

    /** What comes of the work within sight: it must be possible to see whether it does. */
    public boolean outcome() {
        return this == OUTCOME_SHORT || this == OUTCOME_MID;
    }

    /** A change in people's lives or in society: what the theory must explain. */
    public boolean change() {
        return this == OUTCOME_SHORT || this == OUTCOME_MID || this == IMPACT;
    }
}
