package fi.kutomo.evaluation.theory;

import fi.kutomo.evidence.EvidenceGrade;

/**
 * How well a link is supported, from worst to best. The last three are rungs 3, 4 and 5 by the rules for claims, see
 * {@link fi.kutomo.evidence.Bearing}.
 */
public enum Strength {
    /** The studies on it speak against it more strongly than for it. */
    AGAINST,
    /** Nobody has said why. */
    BARE,
    /** Somebody has said why, without a source. */
    REASONED,
    /** With a source that is not a study of change, or is one of low quality. */
    SOURCED,
    /** A study saw a wanted change. */
    INDICATIVE,
    /** A study with a comparison, near to Finland, saw a wanted change. */
    MODERATE,
    /** Several good studies with a comparison, near to Finland, saw a wanted and lasting change in what they were made to see. */
    STRONG;

    /** What studies that bear a statement out to this rung do for a link. */
    static Strength of(EvidenceGrade rung) {
        return switch (rung) {
            case STRONG -> STRONG;
            case MODERATE -> MODERATE;
            case INDICATIVE -> INDICATIVE;
            default -> SOURCED;
        };
    }
}
