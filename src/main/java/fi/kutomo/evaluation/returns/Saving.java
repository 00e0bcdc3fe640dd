package fi.kutomo.evaluation.returns;

/** Whether a value is a saving of public money, and whether that money can really be used for something else. */
enum Saving {
    NONE,
    CASHABLE,
    NOT_CASHABLE
}
