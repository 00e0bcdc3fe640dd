package fi.kutomo.notifications.rhythm;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Workflow;

/** People choose their rhythm. */
@Workflow
class Settling {

    private final Rhythms rhythms;

    Settling(Rhythms rhythms) {
        this.rhythms = rhythms;
    }

    void choose(Rhythm rhythm, Caller caller) {
        rhythms.save(caller.person().orElseThrow(), rhythm);
    }
}
