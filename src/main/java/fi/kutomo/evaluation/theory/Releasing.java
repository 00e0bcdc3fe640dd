package fi.kutomo.evaluation.theory;

import fi.kutomo.evaluation.theory.Flaw.Kind;
import fi.kutomo.evaluation.theory.Unfit.Check;
import fi.kutomo.evidence.Regrading;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets the public read a theory, takes it back, throws a draft away. Whether a theory is public, and what it rests on, moves the grade of
 * its entry, so editors with a stake in that leave both to others.
 */
@Workflow
public class Releasing {

    public static final int LONGEST_NOTE = 300;

    /** Nothing with one of these is shown to the public. */
    private static final Set<Kind> IN_THE_WAY = Set.of(Kind.NO_ACTIVITY, Kind.NO_CHANGE, Kind.CIRCLE);

    private final TheoryStore store;
    private final TheoryRules rules;
    private final Sources sources;
    private final TheoryCards cards;
    private final Regrading regrading;
    private final AuditLog audit;
    private final Clock clock;

    Releasing(TheoryStore store, TheoryRules rules, Sources sources, TheoryCards cards, Regrading regrading, AuditLog audit, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.sources = sources;
        this.cards = cards;
        this.regrading = regrading;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is unfinished may be published and is told beside; only a theory that leads nowhere, or round in a circle, may not. */
    public void publish(Theory theory, int readVersion, String note, Caller caller) {
        rules.requirePublish(caller, theory);
        var seen = sources.examine(theory.graph());
        new Check()
                .unless(seen.flaws().stream().noneMatch(flaw -> IN_THE_WAY.contains(flaw.kind())) && !seen.main().isEmpty(), "note", "evaluation.theory.problem.unfinished")
                .unless(note.length() <= LONGEST_NOTE, "note", "evaluation.theory.problem.long", LONGEST_NOTE)
                .unless(!theory.isPublic() || !note.isBlank(), "note", "evaluation.theory.problem.note")
                .unless(theory.isPublic() || store.publicOf(theory.entry()).isEmpty(), "note", "evaluation.theory.problem.another")
                .pass();
        store.publish(theory, readVersion, seen, note.strip(), clock.instant(), caller.person().orElse(null));
        cards.show(List.of(theory.id()));
        regrading.ask(List.of(theory.entry()));
        audit.record(caller, "theory.published", theory.ref(), Map.of("reasoned", seen.reasoned()));
    }

    /** Its writers keep it; the public no longer reads it. */
    public void withdraw(Theory theory, int readVersion, String reason, Caller caller) {
        rules.requirePublish(caller, theory);
        if (!theory.isPublic()) {
            throw new Refused("evaluation.theory.problem.notPublic");
        }
        new Check()
                .unless(!reason.isBlank(), "reason", "evaluation.theory.problem.missing")
                .unless(reason.length() <= LONGEST_NOTE, "reason", "evaluation.theory.problem.long", LONGEST_NOTE)
                .pass();
        store.withdraw(theory.id(), readVersion, clock.instant());
        cards.show(List.of(theory.id()));
        regrading.ask(List.of(theory.entry()));
        audit.record(caller, "theory.withdrawn", theory.ref(), Map.of(), reason);
    }

    public void delete(Theory theory, Caller caller) {
        rules.requireEdit(caller, theory);
        if (!rules.mayDelete(caller, theory, !store.editions(theory.id()).isEmpty())) {
            throw new Refused("evaluation.theory.problem.everPublic");
        }
        store.delete(theory.id());
        audit.record(caller, "theory.deleted", theory.ref());
    }
}
