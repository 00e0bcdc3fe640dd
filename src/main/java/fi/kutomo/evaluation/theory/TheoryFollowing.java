package fi.kutomo.evaluation.theory;

import fi.kutomo.evidence.Regrading;
import fi.kutomo.evidence.StudyChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A study on a link may belong to another entry: those whose theory rests on it are graded again with it. */
@Component
class TheoryFollowing {

    private final TheoryStore store;
    private final Regrading regrading;

    TheoryFollowing(TheoryStore store, Regrading regrading) {
        this.store = store;
        this.regrading = regrading;
    }

    @ApplicationModuleListener
    void on(StudyChanged changed) {
        var entries = store.restingOn(changed.id());
        if (!entries.isEmpty()) {
            regrading.ask(entries);
        }
    }
}
