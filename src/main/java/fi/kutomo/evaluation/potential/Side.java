package fi.kutomo.evaluation.potential;

/** As whom somebody judges: as one of those who made it, who share one sheet, or as an assessor, who has a sheet of their own. */
enum Side {
    MAKERS,
    ASSESSOR
}
