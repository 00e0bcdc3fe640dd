package fi.kutomo.evaluation.theory;

import fi.kutomo.evaluation.theory.Unfit.Check;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Slug;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writing a theory: boxes, links between them, and what the links assume. */
@Workflow
public class Composing {

    public static final String CHANGED_MEANWHILE = "evaluation.theory.problem.changedMeanwhile";
    public static final int LONGEST_BOX = 200;
    public static final int LONGEST = 2000;
    public static final int LONGEST_OWNER = 150;
    public static final int MOST_SOURCES = 30;
    public static final int MOST_INDICATORS = 5;

    /** What can be thought to change something. */
    public static final Set<EntryKind> KINDS =
            Set.of(EntryKind.MODEL, EntryKind.PROGRAMME, EntryKind.PROJECT, EntryKind.TOOL, EntryKind.METHOD);

    private static final String MISSING = "evaluation.theory.problem.missing";
    private static final String LONG = "evaluation.theory.problem.long";

    private final TheoryStore store;
    private final TheoryRules rules;
    private final AuditLog audit;
    private final Clock clock;

    Composing(TheoryStore store, TheoryRules rules, AuditLog audit, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** An empty theory of a public entry; answers its address. */
    public Theory begin(EntrySummary entry, Caller caller) {
        rules.requireBegin(caller);
        new Check().unless(KINDS.contains(entry.kind()) && entry.path().isPresent(), "entry", "evaluation.theory.problem.entry").pass();
        var path = entry.path().orElseThrow();
        var base = new Slug(path.substring(path.lastIndexOf('/') + 1));
        var slug = store.free(Stream.concat(Stream.of(base), IntStream.range(2, 1000).mapToObj(base::numbered)).map(Slug::value).toList());
        var theory = new Theory(
                Ids.next(), 0, slug, entry.entry(), entry.id(), Graph.empty(), Optional.empty(), caller.person(), clock.instant());
        store.insert(theory);
        audit.record(caller, "theory.created", theory.ref());
        return theory;
    }

    /** Adds a box, or changes the one with this id; its own id does not count. */
    public void box(Theory theory, int readVersion, Optional<String> id, Node written, Caller caller) {
        var graph = theory.graph();
        id.ifPresent(known -> graph.node(known).orElseThrow(() -> new NotFound("box")));
        texts(new Check(), written.text(), LONGEST_BOX, caller.lang())
                .unless(written.indicators().size() <= MOST_INDICATORS, "indicator-1", "evaluation.theory.problem.indicators", MOST_INDICATORS)
                .unless(id.isPresent() || graph.nodes().size() < Graph.MOST_NODES, "kind", "evaluation.theory.problem.nodes", Graph.MOST_NODES)
                .pass();
        save(theory, readVersion, graph.with(new Node(id.orElseGet(() -> graph.fresh("n")), written.kind(), written.text(), written.indicators())), caller);
    }

    /** Adds a link, or changes the one with this id; its assumptions stay. A circle is refused unless the link is marked as a loop. */
    public void link(Theory theory, int readVersion, Optional<String> id, Link written, Caller caller) {
        var graph = theory.graph();
        var known = id.map(its -> graph.link(its).orElseThrow(() -> new NotFound("link")));
        var link = new Link(
                id.orElseGet(() -> graph.fresh("l")), written.from(), written.to(), written.rationale(), written.feedback(), written.sources(),
                known.map(Link::assumptions).orElse(List.of()));
        var others = id.map(graph::withoutLink).orElse(graph);
        var check = new Check()
                .unless(graph.node(link.from()).isPresent(), "from", MISSING)
                .unless(graph.node(link.to()).isPresent(), "to", MISSING)
                .unless(!link.from().equals(link.to()), "to", "evaluation.theory.problem.itself")
                .unless(!others.linked(link.from(), link.to()), "to", "evaluation.theory.problem.twice")
                .unless(id.isPresent() || graph.links().size() < Graph.MOST_LINKS, "from", "evaluation.theory.problem.links", Graph.MOST_LINKS)
                .unless(link.sources().size() <= MOST_SOURCES, "elsewhere", "evaluation.theory.problem.sources", MOST_SOURCES);
        each(check, "rationale", link.rationale(), LONGEST);
        circle(others, link, caller.lang()).ifPresent(round -> check.unless(false, "to", "evaluation.theory.problem.circle", round));
        check.pass();
        save(theory, readVersion, graph.with(link), caller);
    }

    /** The boxes of the circle that this link would close, in words. */
    private static Optional<String> circle(Graph others, Link link, Lang lang) {
        if (link.feedback()) {
            return Optional.empty();
        }
        return new Ways(others.onward()).shortest(List.of(link.to()), link.from()).map(way -> Stream.concat(
                        Stream.of(link.from(), link.to()), way.stream().map(Link::to))
                .map(id -> others.node(id).map(node -> node.text().in(lang)).orElse(""))
                .collect(Collectors.joining(" → ")));
    }

    /** Adds an assumption to a link, or changes the one with its id. What a test showed is told with its outcome. */
    public void assumption(Theory theory, int readVersion, String linkId, Optional<String> id, Assumption written, Caller caller) {
        var graph = theory.graph();
        var link = graph.link(linkId).orElseThrow(() -> new NotFound("link"));
        var own = caller.lang();
        var tested = written.state() != AssumptionState.UNTESTED;
        var check = texts(new Check(), written.text(), LONGEST, own)
                .unless(written.owner().length() <= LONGEST_OWNER, "owner", LONG, LONGEST_OWNER)
                .unless(!tested || !written.finding().isEmpty(), "finding-" + own.tag(), "evaluation.theory.problem.finding")
                .unless(id.isPresent() || link.assumptions().size() < Graph.MOST_ASSUMPTIONS, "text-" + own.tag(), "evaluation.theory.problem.assumptions", Graph.MOST_ASSUMPTIONS);
        each(check, "finding", written.finding(), LONGEST);
        check.pass();
        var assumption = new Assumption(
                id.orElseGet(() -> graph.fresh("a")), written.text(), written.owner(), written.testBy(), written.state(), written.finding());
        save(theory, readVersion, graph.with(link.with(assumption)), caller);
    }

    public void removeBox(Theory theory, int readVersion, String id, Caller caller) {
        save(theory, readVersion, theory.graph().withoutNode(id), caller);
    }

    public void removeLink(Theory theory, int readVersion, String id, Caller caller) {
        save(theory, readVersion, theory.graph().withoutLink(id), caller);
    }

    public void removeAssumption(Theory theory, int readVersion, String id, Caller caller) {
        var link = theory.graph().linkOf(id).orElseThrow(() -> new NotFound("assumption"));
        save(theory, readVersion, theory.graph().with(link.without(id)), caller);
    }

    private void save(Theory theory, int readVersion, Graph graph, Caller caller) {
        rules.requireEdit(caller, theory);
        store.update(theory.id(), readVersion, graph, clock.instant());
        audit.record(caller, "theory.changed", theory.ref(), Map.of("boxes", graph.nodes().size(), "links", graph.links().size()));
    }

    /** A text in at least one language, none of them too long. That there is none is told at the writer's own language. */
    private static Check texts(Check check, LocalizedText text, int longest, Lang own) {
        check.unless(!text.isEmpty(), "text-" + own.tag(), MISSING);
        each(check, "text", text, longest);
        return check;
    }

    private static void each(Check check, String field, LocalizedText text, int longest) {
        text.byLang().forEach((lang, words) -> check.unless(words.length() <= longest, field + "-" + lang.tag(), LONG, longest));
    }
}
