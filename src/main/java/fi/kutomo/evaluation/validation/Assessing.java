package fi.kutomo.evaluation.validation;

import fi.kutomo.evaluation.frameworks.Comparison;
import fi.kutomo.evaluation.frameworks.Framework;
import fi.kutomo.evaluation.frameworks.Framework.Criterion;
import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.util.List;
import java.util.Map;

/** What an assessor does: say that there is no tie, mark without seeing the others, hand in, and look again at what differs. */
@Workflow
public class Assessing {

    private final ValidationStore validations;
    private final AssessorStore assessors;
    private final Marksheets sheets;
    private final ConflictGate gate;
    private final ValidationRules rules;
    private final Frameworks frameworks;
    private final Telling telling;
    private final AuditLog audit;

    Assessing(
            ValidationStore validations,
            AssessorStore assessors,
            Marksheets sheets,
            ConflictGate gate,
            ValidationRules rules,
            Frameworks frameworks,
            Telling telling,
            AuditLog audit) {
        this.validations = validations;
        this.assessors = assessors;
        this.sheets = sheets;
        this.gate = gate;
        this.rules = rules;
        this.frameworks = frameworks;
        this.telling = telling;
        this.audit = audit;
    }

    /** Has no tie to it, in family or otherwise; only then the form opens. */
    public void declare(String slug, Caller caller) {
        var own = own(validations.lock(slug), caller);
        assessors.declared(own.id());
        audit.record(caller, "validation.declared", new fi.kutomo.platform.kernel.Ref("validation", own.validation()), Map.of());
    }

    /** Has a tie, or cannot take it: somebody else must be asked. */
    public void decline(String slug, boolean tie, Caller caller) {
        var validation = validations.lock(slug);
        var own = own(validation, caller);
        if (own.handedIn()) {
            throw new Refused("evaluation.validation.handedIn");
        }
        assessors.end(own.id(), tie ? "CONFLICT" : "DECLINED");
        validations.update(validation.in(own.third() ? State.RECONCILING : State.CHECKED));
        audit.record(caller, "validation.declined", Telling.ref(validation), Map.of("tie", tie));
        telling.editors("evaluation.mail.declined", validation);
    }

    /** Keeps marks that are not final yet. */
    public void keep(String slug, List<Mark> marks, Caller caller) {
        var validation = validations.lock(slug);
        var own = open(validation, caller);
        var asked = sheets.asked(validation, own).stream().map(Criterion::code).toList();
        marks.stream().filter(mark -> asked.contains(mark.criterion())).forEach(mark -> assessors.mark(own.id(), mark));
    }

    /** Hands in. Codes of criteria whose mark is not whole; empty: handed in. With the last one, the marks are compared. */
    public List<String> handIn(String slug, Caller caller) {
        var validation = validations.lock(slug);
        var own = open(validation, caller);
        gate.ties(validation, caller.person().orElseThrow()).stream().findFirst().ifPresent(tie -> {
            throw new Refused(tie.labelKey());
        });
        var framework = frameworks.version(validation.framework());
        var marks = sheets.first(own);
        var missing = sheets.asked(validation, own).stream()
                .map(Criterion::code)
                .filter(code -> !marks.containsKey(code) || !marks.get(code).whole(framework.rules().leastReason()))
                .toList();
        if (missing.isEmpty()) {
            assessors.handedIn(own.id());
            audit.record(caller, "validation.handed-in", Telling.ref(validation), Map.of("round", validation.round(), "third", own.third()));
            goOn(validation, framework);
        }
        return missing;
    }

    /**
     * Looks again at the open criteria, now seeing the other's first marks and reasons, but not what the other has changed since. Marks
     * that are not given stay as they were. When both have and something is still open, a third is needed.
     */
    public void settle(String slug, List<Mark> marks, Caller caller) {
        var validation = validations.lock(slug);
        var own = own(validation, caller);
        if (validation.state() != State.RECONCILING || own.third() || own.settledAt().isPresent()) {
            throw new Refused("evaluation.validation.elsewhere");
        }
        var open = sheets.compared(validation).map(Comparison::open).orElse(List.of());
        marks.stream().filter(mark -> open.contains(mark.criterion()) && mark.second()).forEach(mark -> assessors.mark(own.id(), mark));
        assessors.settled(own.id());
        audit.record(caller, "validation.settled", Telling.ref(validation), Map.of("round", validation.round()));
        var assigned = assessors.of(validation.id(), validation.round());
        if (assigned.stream().filter(one -> !one.third()).allMatch(one -> one.settledAt().isPresent())) {
            boolean agreed = sheets.compared(validation).map(Comparison::agreed).orElse(false);
            validations.update(validation.in(agreed ? State.REVIEWED : State.RECONCILING));
            telling.editors(agreed ? "evaluation.mail.reviewed" : "evaluation.mail.third", validation);
        }
    }

    private void goOn(Validation validation, Framework framework) {
        var assigned = assessors.of(validation.id(), validation.round());
        if (validation.state() == State.RECONCILING) {
            validations.update(validation.in(State.REVIEWED));
            telling.editors("evaluation.mail.reviewed", validation);
        } else if (assigned.size() >= framework.rules().assessors() && assigned.stream().allMatch(Assignment::handedIn)) {
            boolean agreed = sheets.compared(validation).map(Comparison::agreed).orElse(false);
            validations.update(validation.in(agreed ? State.REVIEWED : State.RECONCILING));
            if (agreed) {
                telling.editors("evaluation.mail.reviewed", validation);
            } else {
                telling.assessors("evaluation.mail.reconcile", validation, assigned);
            }
        }
    }

    /** The caller's own form, declared and not yet handed in. */
    private Assignment open(Validation validation, Caller caller) {
        var own = own(validation, caller);
        boolean time = validation.state() == State.ASSIGNED
                || validation.state() == State.CHECKED && !own.third()
                || validation.state() == State.RECONCILING && own.third();
        if (!time || own.handedIn()) {
            throw new Refused("evaluation.validation.handedIn");
        }
        if (own.declaredAt().isEmpty()) {
            throw new Refused("evaluation.validation.undeclared");
        }
        return own;
    }

    private Assignment own(Validation validation, Caller caller) {
        return rules.requireOwn(caller, validation, assessors.of(validation.id(), validation.round()));
    }
}
