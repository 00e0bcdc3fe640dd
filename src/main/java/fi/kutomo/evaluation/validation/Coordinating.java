package fi.kutomo.evaluation.validation;

import fi.kutomo.accounts.People;
import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What editors do before a decision: check that a submission is complete, and ask assessors who have no stake in it. */
@Workflow
public class Coordinating {

    private final ValidationStore validations;
    private final AssessorStore assessors;
    private final VoiceStore voices;
    private final ConflictGate gate;
    private final ValidationRules rules;
    private final Frameworks frameworks;
    private final People people;
    private final Telling telling;
    private final AuditLog audit;
    private final Clock clock;

    Coordinating(
            ValidationStore validations,
            AssessorStore assessors,
            VoiceStore voices,
            ConflictGate gate,
            ValidationRules rules,
            Frameworks frameworks,
            People people,
            Telling telling,
            AuditLog audit,
            Clock clock) {
        this.validations = validations;
        this.assessors = assessors;
        this.voices = voices;
        this.gate = gate;
        this.rules = rules;
        this.frameworks = frameworks;
        this.people = people;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    /** Found complete. */
    public void check(String slug, int shown, Caller caller) {
        var validation = submitted(slug, shown, caller);
        validations.update(validation.in(State.CHECKED));
        audit.record(caller, "validation.checked", Telling.ref(validation), Map.of("round", validation.round()));
        telling.submitter("evaluation.mail.checked", validation);
    }

    /** Not complete: it goes back to those who submitted it, with what is missing. */
    public void sendBack(String slug, String why, int shown, Caller caller) {
        var validation = submitted(slug, shown, caller);
        validations.update(validation.sentBack(why));
        audit.record(caller, "validation.sent-back", Telling.ref(validation), Map.of("round", validation.round()));
        telling.submitter("evaluation.mail.sentBack", validation);
    }

    /** Asks an assessor; in a reconciliation that found no end, the third one. */
    public void assign(String slug, UUID person, Caller caller) {
        var validation = validations.lock(slug);
        rules.requireLead(caller, validation, assessors.of(validation.id(), validation.round()));
        if (!people.with(Role.ASSESSOR).contains(person)) {
            throw new Refused("evaluation.validation.noAssessor");
        }
        var assigned = assessors.of(validation.id(), validation.round());
        if (assigned.stream().anyMatch(one -> one.of(person))) {
            throw new Refused("evaluation.validation.assignedAlready");
        }
        if (voices.of(validation.id(), validation.round()).stream().anyMatch(voice -> voice.of(person))) {
            throw new Refused("evaluation.voice.askedAlready");
        }
        var framework = frameworks.version(validation.framework());
        boolean third = thirdWanted(validation, assigned, today());
        var ties = third ? gate.tiesOfThird(validation, List.of(person)) : gate.ties(validation, List.of(person));
        ties.getOrDefault(person, List.of()).stream().findFirst().ifPresent(tie -> {
            throw new Refused(tie.labelKey());
        });
        long first = assigned.stream().filter(one -> !one.third()).count();
        boolean wanted = List.of(State.CHECKED, State.ASSIGNED).contains(validation.state()) && first < framework.rules().assessors();
        if (!third && !wanted) {
            throw new Refused("evaluation.validation.enough");
        }
        var due = today().plusDays(framework.rules().dueDays());
        assessors.assign(validation.id(), validation.round(), person, third, due, caller.person());
        boolean enough = third || first + 1 == framework.rules().assessors();
        validations.update(validation.in(third ? State.RECONCILING : enough ? State.ASSIGNED : State.CHECKED));
        audit.record(caller, "validation.assigned", Telling.ref(validation), Map.of("assessor", person, "third", third));
        telling.tell(List.of(person), "evaluation.mail.assigned", validation);
    }

    /** Takes the task from an assessor who has not handed in. */
    public void replace(String slug, UUID assignment, Caller caller) {
        var validation = validations.lock(slug);
        rules.requireLead(caller, validation, assessors.of(validation.id(), validation.round()));
        var one = assessors.of(validation.id(), validation.round()).stream()
                .filter(each -> each.id().equals(assignment))
                .findFirst()
                .orElseThrow(() -> new NotFound("assignment"));
        if (one.handedIn()) {
            throw new Refused("evaluation.validation.handedIn");
        }
        assessors.end(one.id(), "REPLACED");
        validations.update(validation.in(one.third() ? State.RECONCILING : State.CHECKED));
        audit.record(caller, "validation.replaced", Telling.ref(validation), Map.of("assignment", assignment));
    }

    /** Both have looked again, or the day is over, and no third has been asked yet. */
    public static boolean thirdWanted(Validation validation, List<Assignment> assigned, LocalDate today) {
        var first = assigned.stream().filter(one -> !one.third()).toList();
        return validation.state() == State.RECONCILING
                && assigned.size() == first.size()
                && first.stream().allMatch(one -> one.settledAt().isPresent() || today.isAfter(one.due()));
    }

    private Validation submitted(String slug, int shown, Caller caller) {
        var validation = validations.lock(slug, shown);
        rules.requireLead(caller, validation, assessors.of(validation.id(), validation.round()));
        if (validation.state() != State.SUBMITTED) {
            throw new Refused("evaluation.validation.elsewhere");
        }
        return validation;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Ui.ZONE);
    }
}
