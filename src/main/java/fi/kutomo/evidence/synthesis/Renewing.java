package fi.kutomo.evidence.synthesis;

import fi.kutomo.evidence.StudyId;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import java.util.List;
import java.util.Map;

/**
 * Computes published syntheses again when a study under them was corrected or withdrawn. A synthesis whose working copy somebody has
 * changed since it was published waits for its editors: what they write is not for readers yet. Where a study was withdrawn and nothing
 * could be computed in its place, the conclusion does not stand, and editors are told.
 */
@Workflow
class Renewing {

    private final SynthesisStore store;
    private final Synthesising synthesising;
    private final SynthesisTelling telling;
    private final SynthesisCards cards;
    private final AuditLog audit;

    Renewing(SynthesisStore store, Synthesising synthesising, SynthesisTelling telling, SynthesisCards cards, AuditLog audit) {
        this.store = store;
        this.synthesising = synthesising;
        this.telling = telling;
        this.cards = cards;
        this.audit = audit;
    }

    /** How many were computed again. A second time without a change does nothing. */
    int renew(StudyId study) {
        var lost = store.lose(study);
        int renewed = 0;
        for (var synthesis : store.restingOn(study)) {
            if (renew(synthesis, study)) {
                renewed++;
            }
        }
        for (var synthesis : store.published(lost.stream().map(SynthesisStore.Lost::synthesis).distinct().toList())) {
            store.latest(synthesis.id())
                    .filter(run -> lost.contains(new SynthesisStore.Lost(synthesis.id(), run.number())))
                    .ifPresent(run -> fall(synthesis, run, study));
        }
        return renewed;
    }

    private boolean renew(Synthesis synthesis, StudyId study) {
        var last = store.latest(synthesis.id()).filter(run -> !synthesis.changedAt().isAfter(run.at()));
        if (last.isEmpty()) {
            return false;
        }
        var inputs = synthesising.inputs(synthesis);
        if (inputs.lines().size() < Synthesising.FEWEST || inputs.lines().equals(last.get().inputs().lines())) {
            return false;
        }
        var result = Calculation.of(inputs.question().measure(), inputs.lines()).orElseThrow();
        var changed = !Conclusion.of(inputs.question(), result.pooling()).equals(last.get().conclusion());
        int number = store.renew(synthesis.id(), inputs, result, study, changed);
        cards.show(List.of(synthesis.id()));
        audit.record(Caller.system(), "synthesis.renewed", ref(synthesis), Map.of("run", number, "study", study.value()));
        return true;
    }

    private void fall(Synthesis synthesis, Run run, StudyId study) {
        cards.show(List.of(synthesis.id()));
        audit.record(Caller.system(), "synthesis.lost-study", ref(synthesis), Map.of("run", run.number(), "study", study.value()));
        telling.editors(synthesis, run);
    }

    private static Ref ref(Synthesis synthesis) {
        return new Ref(Synthesis.KIND, synthesis.id());
    }
}
