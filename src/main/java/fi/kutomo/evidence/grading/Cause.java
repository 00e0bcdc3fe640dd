package fi.kutomo.evidence.grading;

/** Why an entry or a claim is graded again. */
public enum Cause {
    STUDY,
    DESCRIPTION,
    GROUND,
    /** The claim itself, or what was said of its studies. */
    CLAIM,
    RULES
}
