package fi.kutomo.evaluation.theory;

/** What is known of an assumption: nobody has tested it, it held, or it did not. */
public enum AssumptionState {
    UNTESTED,
    HOLDING,
    BROKEN
}
