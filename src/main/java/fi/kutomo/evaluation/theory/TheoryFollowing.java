package fi.kutomo.evaluation.theory;

import fi.kutomo.evidence.ClaimChanged;
import fi.kutomo.evidence.ClaimRecord;
import fi.kutomo.evidence.Claims;
import fi.kutomo.evidence.Regrading;
import fi.kutomo.evidence.StudyChanged;
import fi.kutomo.knowledge.EntryId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** A study or a claim on a link may belong to another entry: those whose theory rests on it are graded again with it. */
@Component
class TheoryFollowing {

    private final TheoryStore store;
    private final Claims claims;
    private final Regrading regrading;

    TheoryFollowing(TheoryStore store, Claims claims, Regrading regrading) {
        this.store = store;
        this.claims = claims;
        this.regrading = regrading;
    }

    @ApplicationModuleListener
    void on(StudyChanged changed) {
        var under = claims.restingOn(changed.id()).stream().map(ClaimRecord::id).toList();
        ask(Stream.concat(store.restingOn(changed.id()).stream(), store.restingOnClaims(under).stream()).distinct().toList());
    }

    @ApplicationModuleListener
    void on(ClaimChanged changed) {
        ask(store.restingOnClaims(List.of(changed.id())));
    }

    private void ask(List<EntryId> entries) {
        if (!entries.isEmpty()) {
            regrading.ask(entries);
        }
    }
}
