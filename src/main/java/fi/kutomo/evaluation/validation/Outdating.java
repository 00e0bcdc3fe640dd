package fi.kutomo.evaluation.validation;

import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** What time and new versions do to a validation. */
@Workflow
class Outdating {

    private final ValidationStore validations;
    private final AssessorStore assessors;
    private final DecisionStore decisions;
    private final Frameworks frameworks;
    private final Entries entries;
    private final Core core;
    private final Telling telling;
    private final AuditLog audit;
    private final Clock clock;

    Outdating(
            ValidationStore validations,
            AssessorStore assessors,
            DecisionStore decisions,
            Frameworks frameworks,
            Entries entries,
            Core core,
            Telling telling,
            AuditLog audit,
            Clock clock) {
        this.validations = validations;
        this.assessors = assessors;
        this.decisions = decisions;
        this.frameworks = frameworks;
        this.entries = entries;
        this.core = core;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    /** Marks as expired what ran out; how many. */
    int expire() {
        var over = decisions.expired(LocalDate.ofInstant(clock.instant(), Ui.ZONE));
        for (var id : over) {
            validations.withId(id).ifPresent(validation -> {
                validations.update(validation.in(State.EXPIRED));
                audit.record(Caller.system(), "validation.expired", Telling.ref(validation), Map.of());
                telling.submitter("evaluation.mail.expired", validation);
            });
        }
        return over.size();
    }

    /**
     * A new major version, one whose core fields differ, must be assessed anew: the validation goes back to where an editor asks
     * assessors. An earlier public decision stays readable with the version that it is about.
     */
    void newRevision(EntryId entry) {
        validations.lock(entry).filter(validation -> !validation.core().isEmpty()).ifPresent(validation ->
                entries.published(validation.permanentId()).ifPresent(now -> {
                    var fingerprint = core.of(now, frameworks.version(validation.framework()));
                    if (!fingerprint.equals(validation.core()) && validation.state() != State.DRAFT && validation.state() != State.WITHDRAWN) {
                        begin(validation, now.revision(), fingerprint);
                    }
                }));
    }

    private void begin(Validation validation, int revision, String fingerprint) {
        if (validation.state() == State.SUBMITTED) {
            validations.update(validation.submitted(revision, fingerprint, clock.instant()));
            return;
        }
        var assigned = assessors.of(validation.id(), validation.round());
        assigned.stream().filter(one -> !one.handedIn()).forEach(one -> assessors.end(one.id(), "NEW_VERSION"));
        validations.update(validation.again(State.CHECKED, frameworks.current().version(), revision, fingerprint));
        audit.record(Caller.system(), "validation.new-version", Telling.ref(validation), Map.of("revision", revision));
        telling.editors("evaluation.mail.newVersion", validation);
        telling.assessors("evaluation.mail.newVersion", validation, assigned);
    }
}
