package fi.kutomo.evaluation.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Boxes and links, kept as one document. Ids are short words that are never given twice within a theory.
 *
 * @param last the number of the last id that was given
 */
public record Graph(int last, List<Node> nodes, List<Link> links) {

    public static final int MOST_NODES = 60;
    public static final int MOST_LINKS = 150;
    public static final int MOST_ASSUMPTIONS = 10;

    public static Graph empty() {
        return new Graph(0, List.of(), List.of());
    }

    /** The id of the next box, link or assumption, such as {@code n7}. */
    public String fresh(String letter) {
        return letter + (last + 1);
    }

    public Optional<Node> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    public Optional<Link> link(String id) {
        return links.stream().filter(link -> link.id().equals(id)).findFirst();
    }

    /** The link that this assumption belongs to. */
    public Optional<Link> linkOf(String assumption) {
        return links.stream().filter(link -> link.assumptions().stream().anyMatch(known -> known.id().equals(assumption))).findFirst();
    }

    public boolean linked(String from, String to) {
        return links.stream().anyMatch(link -> link.from().equals(from) && link.to().equals(to));
    }

    /** Links that lead on; those marked as leading back are left aside. */
    public List<Link> onward() {
        return links.stream().filter(link -> !link.feedback()).toList();
    }

    /** Adds the box, or puts it in the place of the one with its id. */
    public Graph with(Node node) {
        var all = new ArrayList<>(nodes);
        all.replaceAll(known -> known.id().equals(node.id()) ? node : known);
        if (node(node.id()).isEmpty()) {
            all.add(node);
        }
        return new Graph(after(node.id()), List.copyOf(all), links);
    }

    /** Takes the box out, and the links that begin or end at it. */
    public Graph withoutNode(String id) {
        return new Graph(
                last,
                nodes.stream().filter(node -> !node.id().equals(id)).toList(),
                links.stream().filter(link -> !link.from().equals(id) && !link.to().equals(id)).toList());
    }

    /** Adds the link, or puts it in the place of the one with its id. */
    public Graph with(Link link) {
        var all = new ArrayList<>(links);
        all.replaceAll(known -> known.id().equals(link.id()) ? link : known);
        if (link(link.id()).isEmpty()) {
            all.add(link);
        }
        var newest = link.assumptions().stream().mapToInt(assumption -> after(assumption.id())).max().orElse(last);
        return new Graph(Math.max(newest, after(link.id())), nodes, List.copyOf(all));
    }

    public Graph withoutLink(String id) {
        return new Graph(last, nodes, links.stream().filter(link -> !link.id().equals(id)).toList());
    }

    private int after(String id) {
        return Math.max(last, Integer.parseInt(id.substring(1)));
    }
}
