package fi.kutomo.evidence.screening;

/** What a screener says of a reference. */
public enum Answer {
    INCLUDE,
    EXCLUDE,
    UNSURE
}
