package fi.kutomo.platform.kernel;

/**
 * What a signed-in person may do. The roles down to IDENTIFIED follow from the account and from how surely we know who it is, by the
 * policy of the place; the others are granted by somebody, for a time and with a reason. No role includes another: an operator is not by that alone an editor.
 */
public enum Role {
    /** Has an account that is not suspended. */
    MEMBER,
    /** Sees what people show of themselves to members. */
    ACQUAINTED,
    /** Takes part in small things: follows, says what is needed. */
    PARTICIPANT,
    /** May write in public: describes and imports own material as drafts. */
    WRITER,
    /** We know who it is: strongly identified, or somebody vouches for the person. */
    IDENTIFIED,
    /** Develops social innovations. */
    DEVELOPER,
    /** Funds their development or their spread. */
    FUNDER,
    /** Decides on them or takes them into use. */
    DECIDER,
    /** Weaves the network of a region. */
    WEAVER,
    /** Reviews, publishes, withdraws, curates templates and vocabulary. */
    EDITOR,
    /** Assesses evidence and impact, without a stake in what is assessed. */
    ASSESSOR,
    /** Keeps good order in conversations. */
    MODERATOR,
    /** Keeps the place running: people, settings, imports by shell, backups. */
    OPERATOR;

    /** Whether the role is given by somebody, and not by having an account. */
    public boolean granted() {
        return compareTo(IDENTIFIED) > 0;
    }
}
