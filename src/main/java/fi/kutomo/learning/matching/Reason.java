package fi.kutomo.learning.matching;

/** What speaks for a mentor, with how much it counts. */
public enum Reason {
    /** The same themes; rare ones say more. */
    TOPIC(0.35),
    /** The mentor has what is needed. */
    COMPLEMENT(0.20),
    REGION(0.15),
    /** The mentor knows the stage. */
    PHASE(0.15),
    /** The mentor said so not long ago. */
    FRESH(0.10),
    /** The two would hardly meet otherwise. */
    NEW_TIE(0.05);

    private final double weight;

    Reason(double weight) {
        this.weight = weight;
    }

    public double weight() {
        return weight;
    }
}
