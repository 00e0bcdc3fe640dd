package fi.kutomo.evaluation.validation;

import fi.kutomo.evaluation.frameworks.Framework.Criterion;
import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * People whom a model concerns say what they think of it. Editors ask them; they mark without seeing anybody else's marks, and what
 * they say is shown beside the decision without taking part in its rule.
 */
@Workflow
public class Voicing {

    public static final int LONGEST = 4000;

    private static final Set<State> OPEN = EnumSet.of(State.CHECKED, State.ASSIGNED, State.RECONCILING, State.REVIEWED);

    private final ValidationStore validations;
    private final VoiceStore voices;
    private final AssessorStore assessors;
    private final ConflictGate gate;
    private final ValidationRules rules;
    private final Frameworks frameworks;
    private final Telling telling;
    private final AuditLog audit;
    private final Clock clock;

    Voicing(
            ValidationStore validations,
            VoiceStore voices,
            AssessorStore assessors,
            ConflictGate gate,
            ValidationRules rules,
            Frameworks frameworks,
            Telling telling,
            AuditLog audit,
            Clock clock) {
        this.validations = validations;
        this.voices = voices;
        this.assessors = assessors;
        this.gate = gate;
        this.rules = rules;
        this.frameworks = frameworks;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether somebody can be asked now, or can answer. */
    public static boolean open(Validation validation) {
        return OPEN.contains(validation.state());
    }

    /** Asks somebody who neither made the model nor assesses it. */
    public void ask(String slug, UUID person, Caller caller) {
        var validation = running(slug);
        rules.requireLead(caller, validation, assessors.of(validation.id(), validation.round()));
        if (voices.of(validation.id(), validation.round()).stream().anyMatch(voice -> voice.of(person))) {
            throw new Refused("evaluation.voice.askedAlready");
        }
        if (assessors.of(validation.id(), validation.round()).stream().anyMatch(one -> one.of(person))) {
            throw new Refused("evaluation.validation.assignedAlready");
        }
        gate.ties(validation, person).stream().filter(ConflictGate.Tie::stake).findFirst().ifPresent(tie -> {
            throw new Refused(tie.labelKey());
        });
        var due = LocalDate.ofInstant(clock.instant(), Ui.ZONE).plusDays(frameworks.version(validation.framework()).rules().dueDays());
        voices.ask(validation.id(), validation.round(), person, due, caller.person());
        audit.record(caller, "validation.voice-asked", Telling.ref(validation), Map.of("round", validation.round()));
        telling.tell(List.of(person), "evaluation.mail.voice", validation, "/voice");
    }

    /** An editor no longer asks somebody who has not answered. */
    public void release(String slug, UUID voice, Caller caller) {
        var validation = validations.lock(slug);
        rules.requireLead(caller, validation, assessors.of(validation.id(), validation.round()));
        var one = voices.of(validation.id(), validation.round()).stream()
                .filter(each -> each.id().equals(voice))
                .findFirst()
                .orElseThrow(() -> new NotFound("voice"));
        if (one.handedIn()) {
            throw new Refused("evaluation.validation.handedIn");
        }
        voices.end(one.id());
        audit.record(caller, "validation.voice-released", Telling.ref(validation), Map.of("round", validation.round()));
    }

    /** Keeps what is not final yet. Criteria about which this framework does not ask are passed over. */
    public void keep(String slug, Map<String, Integer> marks, String words, Caller caller) {
        var validation = running(slug);
        var own = unfinished(validation, caller);
        var asked = frameworks.version(validation.framework()).lived().stream().map(Criterion::code).toList();
        var kept = new LinkedHashMap<>(marks);
        kept.keySet().retainAll(asked);
        voices.keep(own.id(), kept, words);
    }

    /** Hands in; somebody who can tell of nothing says so with words at least. Whether it was handed in. */
    public boolean handIn(String slug, Caller caller) {
        var validation = running(slug);
        var own = unfinished(validation, caller);
        if (own.marks().isEmpty() && own.words().isEmpty()) {
            return false;
        }
        voices.handedIn(own.id());
        audit.record(caller, "validation.voice-heard", Telling.ref(validation), Map.of("round", validation.round()));
        return true;
    }

    /** Declines, or takes back what was said, until the decision is written. Nothing of it stays. */
    public void takeBack(String slug, Caller caller) {
        var validation = running(slug);
        voices.end(own(validation, caller).id());
        audit.record(caller, "validation.voice-taken-back", Telling.ref(validation), Map.of("round", validation.round()));
    }

    /** The caller's own voice in the present round; to everybody else it is not there. */
    public Voice own(Validation validation, Caller caller) {
        return voices.of(validation.id(), validation.round()).stream()
                .filter(voice -> caller.person().filter(voice::of).isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFound(validation.slug()));
    }

    private Voice unfinished(Validation validation, Caller caller) {
        var own = own(validation, caller);
        if (own.handedIn()) {
            throw new Refused("evaluation.validation.handedIn");
        }
        return own;
    }

    private Validation running(String slug) {
        var validation = validations.lock(slug);
        if (!open(validation)) {
            throw new Refused("evaluation.validation.elsewhere");
        }
        return validation;
    }
}
