package fi.kutomo.ecosystem.introductions;

/** What a side says when it is asked. */
public enum Answer {
    YES,
    /** The thought may be good; there is no room for it now. */
    NOT_NOW,
    NO;

    /** What is noted in the course of events. */
    Step.Act act() {
        return switch (this) {
            case YES -> Step.Act.SAID_YES;
            case NOT_NOW -> Step.Act.SAID_NOT_NOW;
            case NO -> Step.Act.SAID_NO;
        };
    }
}
