package fi.kutomo.evaluation.theory;

import static java.util.stream.Collectors.toCollection;

import fi.kutomo.evaluation.theory.Examination.WeakestWay;
import fi.kutomo.evaluation.theory.Flaw.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** One look at one graph: what is missing, what is weak, what is in doubt. */
final class Examining {

    private final Graph graph;
    private final LocalDate today;
    private final Ways ways;
    private final Map<String, Support> support = new LinkedHashMap<>();
    private final List<String> activities;
    private final List<String> changes;
    private final List<Flaw> flaws = new ArrayList<>();

    Examining(Graph graph, Known known, LocalDate today) {
        this.graph = graph;
        this.today = today;
        this.ways = new Ways(graph.onward());
        this.activities = ids(node -> node.kind() == NodeKind.ACTIVITY);
        this.changes = ids(node -> node.kind().change());
        graph.links().forEach(link -> support.put(link.id(), Support.of(link, known)));
    }

    Examination look() {
        var main = main();
        whole();
        boxes();
        circles();
        graph.links().forEach(link -> link(link, main.contains(link.id())));
        flaws.sort(Comparator.comparing(Flaw::kind));
        return new Examination(List.copyOf(flaws), support, main, doubtful(), weakest(main));
    }

    private List<String> ids(Predicate<Node> which) {
        return graph.nodes().stream().filter(which).map(Node::id).toList();
    }

    /** Links on a way from an activity to a change, outside factors left aside. */
    private Set<String> main() {
        var begun = ways.after(activities);
        var wanted = ways.before(changes);
        var outside = ids(node -> node.kind() == NodeKind.EXTERNAL);
        return graph.onward().stream()
                .filter(link -> begun.contains(link.from()) && wanted.contains(link.to()))
                .filter(link -> !outside.contains(link.from()) && !outside.contains(link.to()))
                .map(Link::id)
                .collect(toCollection(LinkedHashSet::new));
    }

    private void whole() {
        if (activities.isEmpty()) {
            flaws.add(new Flaw(Kind.NO_ACTIVITY, "", List.of()));
        }
        if (changes.isEmpty()) {
            flaws.add(new Flaw(Kind.NO_CHANGE, "", List.of()));
        }
    }

    private void boxes() {
        var reached = ways.after(activities);
        var leading = ways.before(changes);
        for (var node : graph.nodes()) {
            var id = node.id();
            if (graph.links().stream().noneMatch(link -> link.from().equals(id) || link.to().equals(id))) {
                flaws.add(new Flaw(Kind.ORPHAN, id, List.of(id)));
            }
            if (node.kind().change() && !reached.contains(id)) {
                flaws.add(new Flaw(Kind.UNREACHED, id, List.of(id)));
            }
            if (node.kind().outcome() && node.indicators().isEmpty()) {
                flaws.add(new Flaw(Kind.NO_INDICATOR, id, List.of(id)));
            }
            if (node.kind() == NodeKind.ACTIVITY && !leading.contains(id)) {
                flaws.add(new Flaw(Kind.LEADS_NOWHERE, id, List.of(id)));
            }
        }
    }

    private void circles() {
        ways.circles().forEach((link, round) -> flaws.add(new Flaw(Kind.CIRCLE, link.id(), round.stream().map(Link::from).toList())));
    }

    private void link(Link link, boolean main) {
        var ends = List.of(link.from(), link.to());
        var its = Objects.requireNonNull(support.get(link.id()));
        flaw(link.rationale().isEmpty(), Kind.NO_RATIONALE, link.id(), ends);
        flaw(main && !its.sourced(), Kind.NO_SOURCE, link.id(), ends);
        flaw(its.gone() > 0, Kind.SOURCE_GONE, link.id(), ends);
        flaw(its.strength() == Strength.AGAINST, Kind.AGAINST, link.id(), ends);
        flaw(its.contested(), Kind.CONTESTED, link.id(), ends);
        for (var assumption : link.assumptions()) {
            flaw(assumption.state() == AssumptionState.BROKEN, Kind.BROKEN, assumption.id(), ends);
            flaw(assumption.late(today), Kind.LATE, assumption.id(), ends);
        }
    }

    private void flaw(boolean there, Kind kind, String place, List<String> about) {
        if (there) {
            flaws.add(new Flaw(kind, place, about));
        }
    }

    /** What a link with a broken assumption leads to, and everything after it. */
    private Set<String> doubtful() {
        var broken = graph.onward().stream()
                .filter(link -> link.assumptions().stream().anyMatch(assumption -> assumption.state() == AssumptionState.BROKEN))
                .map(Link::to)
                .toList();
        return ways.after(broken);
    }

    /** Any way over the weakest main link is as weak as that link; the shortest one is told. */
    private Optional<WeakestWay> weakest(Set<String> main) {
        var over = graph.onward().stream().filter(link -> main.contains(link.id())).toList();
        return over.stream()
                .min(Comparator.comparing(link -> Objects.requireNonNull(support.get(link.id())).strength()))
                .map(link -> new WeakestWay(
                        through(link, new Ways(over)), link, Objects.requireNonNull(support.get(link.id())).strength()));
    }

    private List<Link> through(Link link, Ways over) {
        var way = new ArrayList<>(over.shortest(activities, link.from()).orElse(List.of()));
        way.add(link);
        last(over, link.to()).flatMap(end -> over.shortest(List.of(link.to()), end)).ifPresent(way::addAll);
        return List.copyOf(way);
    }

    /** The last change that this box leads to. */
    private Optional<String> last(Ways over, String from) {
        return over.after(List.of(from)).stream()
                .filter(changes::contains)
                .max(Comparator.comparing((String id) -> graph.node(id).orElseThrow().kind()).thenComparing(id -> -changes.indexOf(id)));
    }
}
