package fi.kutomo.evidence.synthesis;

import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a synthesis from a question to a published result, and back. Each publication freezes what was computed from what. */
@Workflow
class Synthesising {

    /** A single study is no synthesis. */
    static final int FEWEST = 2;

    private final SynthesisStore store;
    private final SynthesisCards cards;
    private final AuditLog audit;

    Synthesising(SynthesisStore store, SynthesisCards cards, AuditLog audit) {
        this.store = store;
        this.cards = cards;
        this.audit = audit;
    }

    /** The address of the new draft, below the language prefix. */
    String begin(SynthesisForm form, Lang lang, Caller caller) {
        var slug = store.freeSlug(form.title());
        var id = store.add(slug, lang, form.parsed(), form.typed(), caller.person());
        audit.record(caller, "synthesis.begun", ref(id));
        return "syntheses/" + slug;
    }

    /** @throws Refused when somebody else has changed it meanwhile */
    void change(String slug, SynthesisForm form, Caller caller) {
        var synthesis = editable(slug, caller);
        unchanged(store.change(synthesis.id(), form.versionNumber(), form.parsed(), form.typed(), form.choices()));
        audit.record(caller, "synthesis.changed", ref(synthesis.id()));
    }

    /** Computes from what stands there now, keeps it and shows it to everybody. */
    void publish(String slug, int version, Caller caller) {
        var synthesis = editable(slug, caller);
        if (!caller.is(Role.EDITOR)) {
            throw new Forbidden("synthesis");
        }
        var obstacles = obstacles(synthesis);
        if (!obstacles.isEmpty()) {
            throw new Refused(obstacles.values().iterator().next());
        }
        var inputs = inputs(synthesis);
        var result = Calculation.of(inputs.question().measure(), inputs.lines()).orElseThrow();
        unchanged(store.move(synthesis.id(), version, Synthesis.State.PUBLISHED, Optional.empty()));
        int number = store.freeze(synthesis.id(), inputs, result, caller.person());
        cards.show(List.of(synthesis.id()));
        audit.record(caller, "synthesis.published", ref(synthesis.id()), Map.of("run", number));
    }

    void withdraw(String slug, int version, String reason, Caller caller) {
        var synthesis = editable(slug, caller);
        if (!caller.is(Role.EDITOR)) {
            throw new Forbidden("synthesis");
        }
        if (synthesis.state() != Synthesis.State.PUBLISHED) {
            throw new Refused("evidence.synthesis.refused.notPublic");
        }
        unchanged(store.move(synthesis.id(), version, Synthesis.State.WITHDRAWN, Optional.of(reason)));
        cards.show(List.of(synthesis.id()));
        audit.record(caller, "synthesis.withdrawn", ref(synthesis.id()), Map.of(), reason);
    }

    /** What the working copy would be computed from: typed studies first, then the chosen ones by year. */
    Inputs inputs(Synthesis synthesis) {
        var measure = synthesis.question().measure();
        var lines = new ArrayList<>(LineReader.read(synthesis.typed(), measure).lines());
        store.chosen(measure, synthesis.chosen()).stream()
                .filter(each -> Numbers.trouble(measure, List.of(each.effect(), each.se())).isEmpty())
                .forEach(each -> lines.add(each.line()));
        return new Inputs(synthesis.question(), List.copyOf(lines));
    }

    /** What keeps it from being published, by field: every reader must be able to see how studies were found and how sure it is. */
    Map<String, String> obstacles(Synthesis synthesis) {
        var question = synthesis.question();
        var obstacles = new LinkedHashMap<String, String>();
        if (question.protocol().isBlank()) {
            obstacles.put("protocol", "evidence.synthesis.wrong.protocol");
        }
        if (inputs(synthesis).lines().size() < FEWEST) {
            obstacles.put("typed", "evidence.synthesis.wrong.two");
        }
        if (question.certainty() == Question.Certainty.NOT_JUDGED) {
            obstacles.put("certainty", "evidence.synthesis.wrong.certainty");
        } else if (question.certaintyReason().isBlank()) {
            obstacles.put("certaintyReason", "evidence.synthesis.wrong.reason");
        }
        return obstacles;
    }

    private Synthesis editable(String slug, Caller caller) {
        var synthesis = store.find(slug).filter(found -> found.readableBy(caller)).orElseThrow(() -> new NotFound("synthesis"));
        if (!synthesis.editableBy(caller)) {
            throw new Forbidden("synthesis");
        }
        return synthesis;
    }

    private static void unchanged(boolean done) {
        if (!done) {
            throw new Refused("evidence.synthesis.refused.meanwhile");
        }
    }

    private static Ref ref(java.util.UUID id) {
        return new Ref(Synthesis.KIND, id);
    }
}
