package fi.kutomo.ecosystem.surveys;

/** What was answered to a line. */
public enum Answer {
    /** It is still so. */
    SO,
    /** It is so in other words. */
    CHANGED,
    /** It is not so, or no longer. */
    OVER,
    /** It was not known before. */
    ADDED
}
