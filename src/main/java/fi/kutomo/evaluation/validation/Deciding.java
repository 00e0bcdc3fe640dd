package fi.kutomo.evaluation.validation;

import fi.kutomo.evaluation.frameworks.Framework;
import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.evaluation.frameworks.Verdict;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The decision of a round: the rule of the framework says which, an editor without a stake says why in public. It is withdrawn with a
 * reason, and an appeal is answered by somebody else than who decided.
 */
@Workflow
public class Deciding {

    private final ValidationStore validations;
    private final AssessorStore assessors;
    private final DecisionStore decisions;
    private final Marksheets sheets;
    private final Computing computing;
    private final ConflictGate gate;
    private final Frameworks frameworks;
    private final Stating stating;
    private final ValidationCards cards;
    private final Telling telling;
    private final AuditLog audit;
    private final Clock clock;

    Deciding(
            ValidationStore validations,
            AssessorStore assessors,
            DecisionStore decisions,
            Marksheets sheets,
            Computing computing,
            ConflictGate gate,
            Frameworks frameworks,
            Stating stating,
            ValidationCards cards,
            Telling telling,
            AuditLog audit,
            Clock clock) {
        this.validations = validations;
        this.assessors = assessors;
        this.decisions = decisions;
        this.sheets = sheets;
        this.computing = computing;
        this.gate = gate;
        this.frameworks = frameworks;
        this.stating = stating;
        this.cards = cards;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes the reasons; until it is published it may be written again. */
    public void decide(String slug, LocalizedText reasons, int shown, Caller caller) {
        var validation = validations.lock(slug, shown);
        require(caller, validation);
        if (validation.state() != State.REVIEWED && validation.state() != State.DECIDED) {
            throw new Refused("evaluation.validation.elsewhere");
        }
        var computed = computing.of(validation).orElseThrow(() -> new Refused("evaluation.validation.elsewhere"));
        var framework = frameworks.version(validation.framework());
        var verdict = Verdict.of(framework, computed.marks());
        var first = sheets.comparedFirst(validation);
        decisions.insert(new Decision(
                Ids.next(),
                validation.id(),
                validation.round(),
                validation.framework(),
                validation.revision(),
                verdict.outcome(),
                verdict.mean(),
                computed.marks(),
                verdict.missed(),
                computed.grade(),
                computed.rules(),
                computed.completeness(),
                first.flatMap(compared -> optional(compared.alpha().value())),
                first.flatMap(compared -> optional(compared.kappa())),
                reasons,
                clock.instant(),
                caller.person(),
                Optional.empty(),
                verdict.outcome().valid() ? Optional.of(until(framework, computed)) : Optional.empty(),
                Optional.empty(),
                LocalizedText.empty()));
        validations.update(validation.in(State.DECIDED));
        audit.record(caller, "validation.decided", Telling.ref(validation), Map.of("outcome", verdict.outcome().name()));
    }

    /** Makes the decision public and signs it. */
    public void publish(String slug, int shown, Caller caller) {
        var validation = validations.lock(slug, shown);
        require(caller, validation);
        if (validation.state() != State.DECIDED) {
            throw new Refused("evaluation.validation.elsewhere");
        }
        var decision = decisions.of(validation.id(), validation.round()).orElseThrow();
        decisions.published(decision.id());
        validations.update(validation.in(State.PUBLISHED));
        stating.state(validation, decisions.of(validation.id(), validation.round()).orElseThrow());
        cards.show(List.of(validation.id()));
        audit.record(caller, "validation.published", Telling.ref(validation), Map.of("outcome", decision.outcome().name()));
        telling.submitter("evaluation.mail.decided", validation);
        telling.assessors("evaluation.mail.decided", validation, assessors.of(validation.id(), validation.round()));
    }

    /** Takes a public decision back, with a public reason; a new statement says so. */
    public void withdraw(String slug, LocalizedText why, int shown, Caller caller) {
        var validation = validations.lock(slug, shown);
        require(caller, validation);
        if (validation.state() != State.PUBLISHED && validation.state() != State.EXPIRED) {
            throw new Refused("evaluation.validation.elsewhere");
        }
        var decision = decisions.of(validation.id(), validation.round()).orElseThrow();
        decisions.withdrawn(decision.id(), why);
        validations.update(validation.in(State.WITHDRAWN));
        stating.state(validation, decisions.of(validation.id(), validation.round()).orElseThrow());
        cards.show(List.of(validation.id()));
        audit.record(caller, "validation.withdrawn", Telling.ref(validation), Map.of());
        telling.submitter("evaluation.mail.withdrawn", validation);
    }

    /** Granted: a new round with other assessors. Otherwise the decision stands. */
    public void answer(String slug, boolean granted, String answer, Caller caller) {
        var validation = validations.lock(slug);
        require(caller, validation);
        var decision = decisions.of(validation.id(), validation.round()).orElseThrow(() -> new Refused("evaluation.validation.elsewhere"));
        var appeal = decisions.appeal(decision.id()).filter(one -> one.granted().isEmpty());
        if (validation.state() != State.APPEALED || appeal.isEmpty()) {
            throw new Refused("evaluation.validation.elsewhere");
        }
        if (decision.decidedBy().equals(caller.person())) {
            throw new Refused("evaluation.validation.ownDecision");
        }
        decisions.answer(appeal.get().id(), granted, answer, caller.person());
        validations.update(
                granted
                        ? validation.again(State.CHECKED, frameworks.current().version(), validation.revision(), validation.core())
                        : validation.in(State.PUBLISHED));
        audit.record(caller, "validation.appeal-answered", Telling.ref(validation), Map.of("granted", granted));
        telling.submitter("evaluation.mail.answered", validation);
    }

    /** Who has a stake does not decide, and who assesses it does not either. */
    private void require(Caller caller, Validation validation) {
        if (!caller.is(Role.EDITOR)) {
            throw new Forbidden("decide on validations");
        }
        var person = caller.person().orElseThrow(() -> new Forbidden("decide on validations"));
        if (gate.stake(validation, person)
                || assessors.of(validation.id(), validation.round()).stream().anyMatch(one -> one.of(person))) {
            throw new Refused("evaluation.validation.decidersTie");
        }
    }

    private LocalDate until(Framework framework, Computing.Computed computed) {
        var rules = framework.rules();
        boolean thin = computed.evidenceMark() <= rules.shortUpTo();
        return LocalDate.ofInstant(clock.instant(), Ui.ZONE).plusMonths(thin ? rules.shortMonths() : rules.validMonths());
    }

    private static Optional<Double> optional(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
