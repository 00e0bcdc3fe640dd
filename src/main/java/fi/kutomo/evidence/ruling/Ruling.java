package fi.kutomo.evidence.ruling;

import fi.kutomo.evidence.EvidenceGrade;
import fi.kutomo.evidence.RulesChanged;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.evidence.scales.Rules;
import fi.kutomo.evidence.scales.ScaleStore;
import fi.kutomo.evidence.scales.ScaleVersion;
import fi.kutomo.evidence.scales.ScaleVersion.State;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** Editors draft the next version of a scale's rules and put it into force; then everything is graded anew. */
@Workflow
class Ruling {

    private final ScaleStore scales;
    private final RuleText text;
    private final Announcements announcements;
    private final AuditLog audit;
    private final Clock clock;

    Ruling(ScaleStore scales, RuleText text, Announcements announcements, AuditLog audit, Clock clock) {
        this.scales = scales;
        this.text = text;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins with the rules in force; a draft that is there already stays. */
    void begin(String scale, Caller caller) {
        var newest = scales.versions(scale).stream().findFirst().orElseThrow(() -> new NotFound(scale));
        if (newest.state() != State.DRAFT) {
            var rules = scales.current(scale).begun(newest.rules().version() + 1);
            scales.insert(new ScaleVersion(rules, State.DRAFT, "", clock.instant(), caller.person(), Optional.empty()));
        }
    }

    /**
     * Keeps the draft.
     *
     * @param base the text on which the editor began, as {@link #mark}
     */
    void save(String scale, String written, String note, String base) {
        var draft = draft(scale);
        if (!mark(draft.rules()).equals(base)) {
            throw new Refused("evidence.scales.changedMeanwhile");
        }
        scales.updateDraft(read(scale, written).numbered(draft.rules().version()), note.strip());
    }

    Rules read(String scale, String written) {
        Rules rules;
        try {
            rules = text.read(written);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new Refused("evidence.scales.fault.json", at == null ? 1 : Math.max(1, at.getLineNr()), broken.getOriginalMessage());
        }
        if (!rules.scale().equals(scale)) {
            throw new Refused("evidence.scales.fault.scale", scale);
        }
        rules.fault().ifPresent(fault -> {
            throw new Refused(fault.messageKey(), fault.at());
        });
        if (scale.equals(RuleFiles.OWN) && !signs(rules).equals(Arrays.stream(EvidenceGrade.values()).map(EvidenceGrade::sign).collect(Collectors.toSet()))) {
            throw new Refused("evidence.scales.fault.signs");
        }
        return rules;
    }

    private static HashSet<String> signs(Rules rules) {
        return Stream.concat(rules.levels().stream(), rules.conclusions().stream()).map(Rules.Level::key).collect(Collectors.toCollection(HashSet::new));
    }

    void publish(String scale, Caller caller) {
        var draft = draft(scale);
        scales.putIntoForce(scale, clock.instant(), caller.person());
        audit.record(caller, "scale.in-force", ref(scale), Map.of("scale", scale, "version", draft.rules().version()));
        announcements.announce(new RulesChanged(scale, draft.rules().version()));
    }

    void discard(String scale, Caller caller) {
        draft(scale);
        scales.deleteDraft(scale);
        audit.record(caller, "scale.discarded", ref(scale), Map.of("scale", scale));
    }

    ScaleVersion draft(String scale) {
        return scales.draft(scale).orElseThrow(() -> new NotFound("draft of " + scale));
    }

    /** By this two texts are told apart. */
    String mark(Rules rules) {
        return UUID.nameUUIDFromBytes(text.write(rules).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Ref ref(String scale) {
        return new Ref("scale", UUID.nameUUIDFromBytes(scale.getBytes(StandardCharsets.UTF_8)));
    }
}
