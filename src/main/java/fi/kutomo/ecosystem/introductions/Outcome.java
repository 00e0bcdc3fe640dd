package fi.kutomo.ecosystem.introductions;

/** What a side says came of it. */
public enum Outcome {
    NOT_YET,
    MET,
    /** We work together. */
    TIE,
    NONE;

    Step.Act act() {
        return switch (this) {
            case NOT_YET -> Step.Act.TOLD_NOT_YET;
            case MET -> Step.Act.TOLD_MET;
            case TIE -> Step.Act.TOLD_TIE;
            case NONE -> Step.Act.TOLD_NONE;
        };
    }
}
