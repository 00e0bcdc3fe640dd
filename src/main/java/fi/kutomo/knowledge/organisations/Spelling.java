package fi.kutomo.knowledge.organisations;

/** In what two spellings of one name can differ. */
public enum Spelling {
    /** One tells a former name in brackets. */
    FORMER_NAME,
    /** A register glued another line to one. */
    SECOND_LINE,
    /** A register glued the same name to one again. */
    TWICE,
    CASE,
    /** Punctuation and spaces. */
    PUNCTUATION,
    LEGAL_FORM
}
