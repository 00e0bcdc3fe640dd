package fi.kutomo.platform.notices;

/** Why somebody hears of something. The stronger reason stands first: whoever would hear of a thing for several hears of it once, for the first. */
public enum Why {
    /** Somebody decided about what the reader wrote, and says why. */
    JUDGED(Group.YOU),
    /** Something that the reader promised is due. */
    DUE(Group.YOU),
    /** What the reader said to come to is near, changes or is called off. */
    COMING(Group.YOU),
    /** The reader may know an answer. */
    ASKED(Group.YOU),
    /** The reader is named. */
    NAMED(Group.YOU),
    /** The reader's answer was accepted. */
    ACCEPTED(Group.YOU),
    /** Somebody answers the reader. */
    ANSWERED(Group.YOU),
    /** Somebody takes up the reader's words. */
    QUOTED(Group.YOU),
    /** The reader is called to something, or what was called changes. */
    CALLED(Group.COMMUNITIES),
    /** Something happens in a community of the reader. */
    WITHIN(Group.COMMUNITIES),
    /** Something new in what the reader watches. */
    WATCHED(Group.FOLLOWED),
    /** A beginning in a place of which the reader watches the beginnings. */
    BEGUN(Group.FOLLOWED),
    /** Something that one can take part in until a day. */
    CHANCE(Group.CHANCES);

    private final Group group;

    Why(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /** Under which heading of a summary it stands, in this order. */
    public enum Group {
        YOU,
        COMMUNITIES,
        FOLLOWED,
        CHANCES
    }
}
