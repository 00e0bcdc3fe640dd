package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.measuring.Run.Eyes;
import fi.kutomo.ecosystem.measuring.Run.Whole;
import fi.kutomo.platform.kernel.Workflow;

/** Runs are kept as long as all that they rest on is still told. */
@Workflow
class Measuring {

    private final RunStore store;

    Measuring(RunStore store) {
        this.store = store;
    }

    /** Of earlier runs of the same day stays what they said. */
    void keep(Question question, Whole whole) {
        store.insert(whole);
        store.strip(whole.run());
        sweep(question, whole.run().eyes(), whole.rests());
    }

    /** Runs of this day that rest on something which is there no more go. */
    void sweep(Question question, Eyes eyes, Rests now) {
        store.deleteAll(store.bases(question, eyes).stream().filter(base -> base.rests().filter(rests -> rests.within(now)).isEmpty()).map(RunStore.Base::id).toList());
    }

    /** There are too few left of whom anything could be told. */
    void forget(Question question, Eyes eyes) {
        store.deleteAll(store.bases(question, eyes).stream().map(RunStore.Base::id).toList());
    }
}
