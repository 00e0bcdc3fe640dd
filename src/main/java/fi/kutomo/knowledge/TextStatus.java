package fi.kutomo.knowledge;

/** How a field's text in one language stands to the original. A missing language is not a status of a text: there is none. */
public enum TextStatus {
    /** Written first; the others are translated from it. */
    ORIGINAL,
    /** A translation that somebody has read and accepted. */
    REVIEWED,
    /** A translation that nobody has reviewed yet, whoever or whatever made it. */
    DRAFT_TRANSLATION,
    /** The original has changed since. */
    OUTDATED
}
