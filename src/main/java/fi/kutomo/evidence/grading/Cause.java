package fi.kutomo.evidence.grading;

/** Why an entry is graded again. */
public enum Cause {
    STUDY,
    DESCRIPTION,
    GROUND,
    RULES
}
