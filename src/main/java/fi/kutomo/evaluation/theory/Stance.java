package fi.kutomo.evaluation.theory;

/** Whether a source speaks for a link or against it. */
public enum Stance {
    SUPPORTS,
    WEAKENS
}
