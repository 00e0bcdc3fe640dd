package fi.kutomo.forum.sending;

/** Why somebody should look at a text before others read it. */
public enum Suspicion {
    /** The same words were sent within a day. */
    REPEATED,
    /** People who have not been here long link to the same site again and again. */
    HOST,
    /** A word of the moderators' list. */
    WORD,
    /** Written faster than anybody types. */
    HASTE
}
