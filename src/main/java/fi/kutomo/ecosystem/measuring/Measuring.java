package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.measuring.Run.Audience;
import fi.kutomo.ecosystem.measuring.Run.Whole;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;

/** Runs are kept; what they overtake goes. */
@Workflow
class Measuring {

    private final RunStore store;
    private final Clock clock;

    Measuring(RunStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void keep(Whole whole) {
        store.deleteOvertaken(whole.run());
        store.insert(whole);
        if (whole.run().audience() == Audience.WEAVERS) {
            store.deleteEarlier(whole.run());
        } else {
            store.thin(whole.run(), LocalDate.ofInstant(clock.instant(), Ui.ZONE));
        }
    }

    /** There are too few left of whom anything could be told. */
    void forget(Question question, Audience audience) {
        store.delete(question, audience);
    }
}
