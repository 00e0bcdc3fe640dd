package fi.kutomo.evidence;

/**
 * How sure we are that something works: a ladder from 0 to 5, and three conclusions beside the ladder. Says nothing of how large the
 * effect is.
 */
public enum EvidenceGrade {
    NOT_DESCRIBED("0"),
    DESCRIBED("1"),
    REASONED("2"),
    INDICATIVE("3"),
    MODERATE("4"),
    STRONG("5"),
    NO_EFFECT("N"),
    HARMFUL("H"),
    CONTESTED("C");

    private final String sign;

    EvidenceGrade(String sign) {
        this.sign = sign;
    }

    /** As it is written beside a name: 0 to 5, N, H, C. */
    public String sign() {
        return sign;
    }

    /** On the ladder 0 to 5. */
    public boolean ladder() {
        return compareTo(STRONG) <= 0;
    }
}
