package fi.kutomo.evidence.synthesis;

import fi.kutomo.evidence.StudyId;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import java.util.Map;

/**
 * Computes published syntheses again when a study under them was corrected or withdrawn. A synthesis whose working copy somebody has
 * changed since it was published waits for its editors: what they write is not for readers yet.
 */
@Workflow
class Renewing {

    private final SynthesisStore store;
    private final Synthesising synthesising;
    private final AuditLog audit;

    Renewing(SynthesisStore store, Synthesising synthesising, AuditLog audit) {
        this.store = store;
        this.synthesising = synthesising;
        this.audit = audit;
    }

    /** How many were computed again. A second time without a change does nothing. */
    int renew(StudyId study) {
        int renewed = 0;
        for (var synthesis : store.restingOn(study)) {
            if (renew(synthesis, study)) {
                renewed++;
            }
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
        audit.record(Caller.system(), "synthesis.renewed", new Ref("synthesis", synthesis.id()), Map.of("run", number, "study", study.value()));
        return true;
    }
}
