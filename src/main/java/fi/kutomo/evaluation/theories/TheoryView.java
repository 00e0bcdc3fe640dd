package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.Assumption;
import fi.kutomo.evaluation.theory.Drawing;
import fi.kutomo.evaluation.theory.Examination;
import fi.kutomo.evaluation.theory.Flaw;
import fi.kutomo.evaluation.theory.Graph;
import fi.kutomo.evaluation.theory.Link;
import fi.kutomo.evaluation.theory.Node;
import fi.kutomo.evaluation.theory.NodeKind;
import fi.kutomo.evaluation.theory.Strength;
import fi.kutomo.evaluation.theory.Support;
import fi.kutomo.platform.web.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A theory for a reader: the picture, what was found, and all of it in words. */
public record TheoryView(
        Graph graph, Examination seen, Drawing drawing, Map<String, List<Origin>> origins, Map<String, List<Gauge>> gauges) {

    /** The boxes of one kind. */
    public record Group(NodeKind kind, List<Node> nodes) {}

    public List<Group> groups() {
        return Arrays.stream(NodeKind.values())
                .map(kind -> new Group(kind, graph.nodes().stream().filter(node -> node.kind() == kind).toList()))
                .filter(group -> !group.nodes().isEmpty())
                .toList();
    }

    public List<Link> leaving(Node node) {
        return graph.links().stream().filter(link -> link.from().equals(node.id())).toList();
    }

    public Node node(String id) {
        return graph.node(id).orElseThrow();
    }

    /** A box in words, in the reader's language where it is told in it. */
    public String name(String id) {
        return Ui.text(node(id).text());
    }

    /** The number of a link in the picture and in the table. */
    public int number(Link link) {
        return graph.links().indexOf(link) + 1;
    }

    public Support support(Link link) {
        return Objects.requireNonNull(seen.support().get(link.id()));
    }

    public List<Origin> origins(Link link) {
        return origins.getOrDefault(link.id(), List.of());
    }

    /** The indicators that a box names, with their newest values. */
    public List<Gauge> gauges(Node node) {
        return gauges.getOrDefault(node.id(), List.of());
    }

    /** Whether there is a figure in the picture. */
    public boolean figures() {
        return drawing.boxes().stream().anyMatch(box -> !box.figures().isEmpty());
    }

    /** The version of the rules by which it is looked at now. */
    public String rules() {
        return Examination.RULES;
    }

    public boolean main(Link link) {
        return seen.main().contains(link.id());
    }

    public boolean doubtful(Node node) {
        return seen.doubtful().contains(node.id());
    }

    /** The strengths that stand in the picture, for its legend. */
    public List<Strength> strengths() {
        return seen.support().values().stream().map(Support::strength).distinct().sorted().toList();
    }

    /** The one sentence that stands first: where the chain is weakest. */
    public Optional<String> headline() {
        return seen.weakest().map(way -> Ui.t("evaluation.theory.weakest." + way.strength(), name(way.link().from()), name(way.link().to())));
    }

    /** The weakest way from activity to change, box by box. */
    public String weakestWay() {
        return seen.weakest().map(way -> Stream.concat(
                                Stream.of(way.links().getFirst().from()), way.links().stream().map(Link::to))
                        .map(this::name)
                        .collect(Collectors.joining(" → ")))
                .orElse("");
    }

    /** What is wrong, in words. */
    public String tell(Flaw flaw) {
        var names = flaw.about().stream().map(this::name).toList();
        return switch (flaw.kind()) {
            case CIRCLE -> Ui.t("evaluation.theory.flaw.CIRCLE", String.join(" → ", names) + " → " + names.getFirst());
            case BROKEN, LATE -> Ui.t("evaluation.theory.flaw." + flaw.kind(), Ui.text(assumption(flaw.place()).text()), names.getFirst(), names.getLast());
            default -> Ui.t("evaluation.theory.flaw." + flaw.kind(), names.toArray());
        };
    }

    private Assumption assumption(String id) {
        return graph.linkOf(id).orElseThrow().assumptions().stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow();
    }

}
