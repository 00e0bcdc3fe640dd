package fi.kutomo.evaluation.validation;

import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What time, new versions and the withdrawal of its model do to a validation. */
@Workflow
class Outdating {

    private final ValidationStore validations;
    private final AssessorStore assessors;
    private final DecisionStore decisions;
    private final Frameworks frameworks;
    private final Entries entries;
    private final Core core;
    private final Stating stating;
    private final ValidationCards cards;
    private final Messages messages;
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
            Stating stating,
            ValidationCards cards,
            Messages messages,
            Telling telling,
            AuditLog audit,
            Clock clock) {
        this.validations = validations;
        this.assessors = assessors;
        this.decisions = decisions;
        this.frameworks = frameworks;
        this.entries = entries;
        this.core = core;
        this.stating = stating;
        this.cards = cards;
        this.messages = messages;
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
                decisions.of(validation.id(), validation.round()).ifPresent(decision -> stating.state(validation, decision));
                cards.show(List.of(validation.id()));
                audit.record(Caller.system(), "validation.expired", Telling.ref(validation), Map.of());
                telling.submitter("evaluation.mail.expired", validation);
            });
        }
        return over.size();
    }

    /**
     * A new major version, one whose core fields differ, must be assessed anew: the validation goes back to where an editor asks
     * assessors. An earlier public decision stays readable with the version that it is about, and is stated anew, because its statement
     * says which version is the newest.
     */
    void newRevision(EntryId entry) {
        validations.lock(entry).ifPresent(validation -> decided(validation)
                .filter(decision -> decision.withdrawnAt().isEmpty())
                .ifPresent(decision -> stating.state(validation, decision)));
        validations.lock(entry).filter(validation -> !validation.core().isEmpty()).ifPresent(validation ->
                entries.published(validation.permanentId()).ifPresent(now -> {
                    var fingerprint = core.of(now, frameworks.version(validation.framework()));
                    if (!fingerprint.equals(validation.core()) && validation.state() != State.DRAFT && validation.state() != State.WITHDRAWN) {
                        begin(validation, now.revision(), fingerprint);
                    }
                }));
    }

    /**
     * The model is no longer public: what was decided of it is withdrawn for that reason, and what runs ends. When it is published again,
     * those who made it can begin a new round.
     */
    void withdrawn(EntryId entry) {
        validations.lock(entry).filter(validation -> entries.published(validation.permanentId()).isEmpty()).ifPresent(validation -> {
            decided(validation).filter(decision -> decision.withdrawnAt().isEmpty()).ifPresent(decision -> {
                decisions.withdrawn(decision.id(), why(validation));
                decided(validation).ifPresent(withdrawn -> stating.state(validation, withdrawn));
                cards.show(List.of(validation.id()));
            });
            var assigned = assessors.of(validation.id(), validation.round());
            if (validation.state().underway() || validation.state() == State.APPEALED) {
                assigned.stream().filter(one -> !one.handedIn()).forEach(one -> assessors.end(one.id(), "MODEL_WITHDRAWN"));
                telling.assessors("evaluation.mail.modelWithdrawn", validation, assigned);
            }
            if (validation.state() != State.DRAFT && validation.state() != State.WITHDRAWN) {
                validations.update(validation.in(State.WITHDRAWN));
                audit.record(Caller.system(), "validation.model-withdrawn", Telling.ref(validation), Map.of());
                telling.submitter("evaluation.mail.modelWithdrawn", validation);
            }
        });
    }

    /** The public reason in all languages; it names what stands in the place of the model, where something does. */
    private LocalizedText why(Validation validation) {
        var other = entries.withdrawn(validation.permanentId()).flatMap(Entries.Withdrawal::replacedBy).map(PermanentId::value);
        var texts = new EnumMap<Lang, String>(Lang.class);
        Lang.ALL.forEach(lang -> texts.put(
                lang,
                other.map(id -> messages.in(lang, "evaluation.validation.modelReplaced", id))
                        .orElseGet(() -> messages.in(lang, "evaluation.validation.modelWithdrawn"))));
        return new LocalizedText(texts);
    }

    private Optional<Decision> decided(Validation validation) {
        return decisions.newest(List.of(validation.id())).stream().findFirst();
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
