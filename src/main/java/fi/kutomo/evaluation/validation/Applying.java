package fi.kutomo.evaluation.validation;

import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.PublicEntry;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Slug;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What those who made a model do: begin, answer, submit, appeal, and begin again after the end of a round. */
@Workflow
public class Applying {

    /** What can be validated: things that others may take into use. */
    public static final Set<EntryKind> KINDS = Set.of(EntryKind.MODEL, EntryKind.TOOL, EntryKind.METHOD);

    /** Least length of an answer; a question that does not fit is answered with a sentence that says why. */
    public static final int LEAST_ANSWER = 20;

    static final int LONGEST = 4000;

    private final ValidationStore validations;
    private final DecisionStore decisions;
    private final ValidationRules rules;
    private final Frameworks frameworks;
    private final Entries entries;
    private final Core core;
    private final Telling telling;
    private final AuditLog audit;
    private final Clock clock;

    Applying(
            ValidationStore validations,
            DecisionStore decisions,
            ValidationRules rules,
            Frameworks frameworks,
            Entries entries,
            Core core,
            Telling telling,
            AuditLog audit,
            Clock clock) {
        this.validations = validations;
        this.decisions = decisions;
        this.rules = rules;
        this.frameworks = frameworks;
        this.entries = entries;
        this.core = core;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins the validation of a public entry that the caller writes; its address. */
    public Validation begin(PermanentId id, Caller caller) {
        var entry = open(id);
        if (!KINDS.contains(entry.kind())) {
            throw new Refused("evaluation.applying.kind");
        }
        var person = caller.person().filter(entries.writers(List.of(id))::contains).orElseThrow(() -> new Refused("evaluation.applying.writers"));
        var summary = entries.find(id).orElseThrow(() -> new Refused("evaluation.applying.unknown"));
        if (validations.of(summary.entry()).isPresent()) {
            throw new Refused("evaluation.applying.already");
        }
        var now = clock.instant();
        var fresh = new Validation(
                Ids.next(), 0, slug(entry), summary.entry(), id, frameworks.current().version(), 1, State.DRAFT, 0, "", Optional.of(person), "",
                now, Optional.empty(), now);
        validations.insert(fresh);
        audit.record(caller, "validation.begun", Telling.ref(fresh), Map.of());
        return fresh;
    }

    /** Keeps answers by the code of their question. */
    public void answer(String slug, Map<String, String> answers, int shown, Caller caller) {
        var validation = mine(slug, shown, caller, State.DRAFT);
        for (var question : frameworks.version(validation.framework()).questions()) {
            var said = answers.getOrDefault(question.code(), "").strip();
            validations.answer(validation.id(), question.code(), caller.lang(), said.length() > LONGEST ? said.substring(0, LONGEST) : said);
        }
        validations.update(validation);
    }

    /** Hands it to the editors, for the revision that the public reads now. Codes of questions that lack an answer; empty: submitted. */
    public List<String> submit(String slug, Caller caller) {
        var validation = mine(slug, -1, caller, State.DRAFT);
        var entry = open(validation.permanentId());
        var framework = frameworks.version(validation.framework());
        var answers = validations.answers(validation.id());
        var missing = framework.questions().stream()
                .map(question -> question.code())
                .filter(code -> !answers.containsKey(code) || answers.get(code).said().length() < LEAST_ANSWER)
                .toList();
        if (missing.isEmpty()) {
            validations.update(validation.submitted(entry.revision(), core.of(entry, framework), clock.instant()));
            audit.record(caller, "validation.submitted", Telling.ref(validation), Map.of("round", validation.round()));
            telling.editors("evaluation.mail.submitted", validation);
        }
        return missing;
    }

    /** A new round after the end of an earlier one; the answers of before are kept as a start. */
    public void renew(String slug, Caller caller) {
        var validation = validations.lock(slug);
        rules.requireSubmitter(caller, validation);
        if (!validation.state().closed()) {
            throw new Refused("evaluation.applying.open");
        }
        validations.update(validation.again(State.DRAFT, frameworks.current().version(), 0, ""));
        audit.record(caller, "validation.renewed", Telling.ref(validation), Map.of("round", validation.round() + 1));
    }

    /** Once against each decision. */
    public void appeal(String slug, String reason, Caller caller) {
        var validation = mine(slug, -1, caller, State.PUBLISHED);
        var decision = decisions.of(validation.id(), validation.round()).orElseThrow(() -> new Refused("evaluation.applying.undecided"));
        if (decisions.appeal(decision.id()).isPresent()) {
            throw new Refused("evaluation.applying.appealed");
        }
        decisions.appeal(decision.id(), caller.person(), reason);
        validations.update(validation.in(State.APPEALED));
        audit.record(caller, "validation.appealed", Telling.ref(validation), Map.of("round", validation.round()));
        telling.editors("evaluation.mail.appealed", validation);
    }

    private Validation mine(String slug, int shown, Caller caller, State wanted) {
        var validation = validations.lock(slug);
        rules.requireSubmitter(caller, validation);
        if (shown >= 0 && shown != validation.version()) {
            throw new Refused("evaluation.validation.meanwhile");
        }
        if (validation.state() != wanted) {
            throw new Refused("evaluation.validation.elsewhere");
        }
        return validation;
    }

    private PublicEntry open(PermanentId id) {
        return entries.published(id).orElseThrow(() -> new Refused("evaluation.applying.unknown"));
    }

    private String slug(PublicEntry entry) {
        var wish = new Slug(entry.path().substring(entry.path().lastIndexOf('/') + 1));
        return wish.firstFree(slug -> validations.taken(slug.value())).value();
    }
}
