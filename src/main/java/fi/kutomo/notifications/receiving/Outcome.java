package fi.kutomo.notifications.receiving;

/** What became of a mail, in the order in which it is looked at. */
enum Outcome {
    /** It is no mail that anybody could read. */
    UNREADABLE,
    /** It was here before. */
    DUPLICATE,
    /** A letter of ours has come back. */
    RETURNED,
    /** It has no sender, or we sent it ourselves. */
    NOBODYS,
    /** Its sender may not write here now. */
    SHUT_OUT,
    TOO_MANY,
    TOO_LARGE,
    EMPTY,
    AUTOMATIC,
    /** Our mail server does not believe that it is from whom it says. */
    UNPROVED,
    /** It asks for more mails or for none. */
    COMMAND,
    /** It answers nothing that we know. */
    NO_KEY,
    /** The letter that it answers went to somebody else. */
    WRONG_SENDER,
    /** It answers a summary. */
    SUMMARY,
    OLD_KEY,
    /** What it answers is not there any more, or not for its writer. */
    GONE,
    /** The owner of what it answers says no. */
    REFUSED,
    /** A fault of ours. */
    TROUBLE,
    TAKEN
}
