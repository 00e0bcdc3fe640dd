package fi.kutomo.notifications.rhythm;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Workflow;

/** People choose their rhythm. */
@Workflow
class Settling {

    private final Rhythms rhythms;
    private final Farewells farewells;

    Settling(Rhythms rhythms, Farewells farewells) {
        this.rhythms = rhythms;
        this.farewells = farewells;
    }

    void choose(Rhythm rhythm, Caller caller) {
        var person = caller.person().orElseThrow();
        rhythms.save(person, rhythm);
        // An old letter leads back to what was before it; this choice is the later one
        farewells.forget(person);
    }
}
