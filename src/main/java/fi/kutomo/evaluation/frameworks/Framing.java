package fi.kutomo.evaluation.frameworks;

import fi.kutomo.evaluation.frameworks.Framework.Criterion;
import fi.kutomo.evaluation.frameworks.Framework.Question;
import fi.kutomo.evaluation.frameworks.Framework.Rules;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Editors write the next version of the framework part by part and put it into force. Rounds that run end by the version they began with. */
@Workflow
public class Framing {

    private static final UUID ALL_VERSIONS = UUID.nameUUIDFromBytes("framework".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    private final FrameworkDraftStore drafts;
    private final Frameworks frameworks;
    private final AuditLog audit;

    Framing(FrameworkDraftStore drafts, Frameworks frameworks, AuditLog audit) {
        this.drafts = drafts;
        this.frameworks = frameworks;
        this.audit = audit;
    }

    public Optional<FrameworkDraft> draft() {
        return drafts.find();
    }

    /** Refused where nobody has begun one, or somebody has thrown it away meanwhile. */
    public FrameworkDraft required() {
        return drafts.find().orElseThrow(() -> new Refused("evaluation.framing.noDraft"));
    }

    /** Begins with the version in force. */
    public void begin(Caller caller) {
        require(caller);
        var current = frameworks.current();
        drafts.insert(current.numbered(current.version() + 1), current.version(), caller.person());
    }

    public void put(Question question, int read, Caller caller) {
        change(draft -> draft.with(question), read, caller);
    }

    public void put(Criterion criterion, int read, Caller caller) {
        change(draft -> draft.with(criterion), read, caller);
    }

    public void put(Rules rules, Map<String, Integer> gradeMarks, int read, Caller caller) {
        change(draft -> draft.with(rules, gradeMarks), read, caller);
    }

    public void removeQuestion(String code, int read, Caller caller) {
        change(draft -> draft.withoutQuestion(code), read, caller);
    }

    public void removeCriterion(String code, int read, Caller caller) {
        change(draft -> draft.withoutCriterion(code), read, caller);
    }

    private void change(UnaryOperator<Framework> change, int read, Caller caller) {
        require(caller);
        drafts.update(change.apply(required().content()), read, caller.person());
    }

    public void discard(int read, Caller caller) {
        require(caller);
        drafts.delete(read);
        audit.record(caller, "framework.discarded", new Ref("framework", ALL_VERSIONS), Map.of());
    }

    /** What keeps the draft from being put into force, as message keys; empty: nothing. */
    public List<String> obstacles(FrameworkDraft draft) {
        var found = new ArrayList<String>();
        var content = draft.content();
        if (content.equals(frameworks.version(draft.base()).numbered(content.version()))) {
            found.add("evaluation.framing.obstacle.same");
        }
        if (content.questions().isEmpty()) {
            found.add("evaluation.framing.obstacle.questions");
        }
        if (content.marked().isEmpty()) {
            found.add("evaluation.framing.obstacle.criteria");
        }
        return List.copyOf(found);
    }

    /** Puts it into force for rounds that begin from now on; the note says in public what was changed and why. */
    public void publish(String note, int read, Caller caller) {
        require(caller);
        var draft = required();
        obstacles(draft).stream().findFirst().ifPresent(obstacle -> {
            throw new Refused(obstacle);
        });
        drafts.delete(read);
        frameworks.add(draft.content().numbered(frameworks.current().version() + 1), note, caller);
        audit.record(caller, "framework.in-force", new Ref("framework", ALL_VERSIONS), Map.of("version", frameworks.current().version()));
    }

    private static void require(Caller caller) {
        if (!caller.is(Role.EDITOR)) {
            throw new Forbidden("write the framework of validation");
        }
    }
}
