package fi.kutomo.evaluation.theory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * In which column each box stands and in which order: columns follow the order of change, boxes of one kind that lead to each other
 * stand side by side, outside factors stand before what they act on. Within a column boxes stand near those that they are linked to.
 * Equal graphs give equal columns; a new box at the end moves the others only where a link asks for it.
 */
final class Columns {

    private static final int SWEEPS = 8;
    private static final int KINDS_APART = 1000;

    private final Graph graph;
    private final Map<String, Integer> column = new HashMap<>();
    private final List<List<Slot>> slots = new ArrayList<>();

    /** A place in a column: a box, or the passing of a link that goes further. */
    record Slot(String id, boolean passing) {}

    Columns(Graph graph) {
        this.graph = graph;
        rank();
        fill();
        order();
    }

    int of(String node) {
        return Objects.requireNonNull(column.get(node));
    }

    List<List<Slot>> slots() {
        return slots;
    }

    private void rank() {
        var rank = new HashMap<String, Integer>();
        var inner = graph.nodes().stream().filter(node -> node.kind() != NodeKind.EXTERNAL).toList();
        inner.forEach(node -> rank.put(node.id(), band(node.kind()) * KINDS_APART));
        // No more rounds than boxes, so that a circle among boxes of one kind comes to an end
        for (int round = 0; round < inner.size(); round++) {
            graph.onward().forEach(link -> push(link, rank));
        }
        var ranks = List.copyOf(new TreeSet<>(rank.values()));
        rank.forEach((id, value) -> column.put(id, ranks.indexOf(value)));
        graph.nodes().stream().filter(node -> node.kind() == NodeKind.EXTERNAL).forEach(node -> column.put(node.id(), beforeTargets(node)));
    }

    /** Needs and inputs both come before activities and share a column. */
    private static int band(NodeKind kind) {
        return Math.max(NodeKind.INPUT.ordinal(), kind.ordinal());
    }

    private void push(Link link, Map<String, Integer> rank) {
        var from = rank.get(link.from());
        var to = rank.get(link.to());
        if (from != null && to != null && from / KINDS_APART == to / KINDS_APART && to <= from) {
            rank.put(link.to(), Math.min(from + 1, from / KINDS_APART * KINDS_APART + graph.nodes().size()));
        }
    }

    private int beforeTargets(Node node) {
        return Math.max(0, graph.onward().stream()
                .filter(link -> link.from().equals(node.id()))
                .map(link -> column.getOrDefault(link.to(), 1))
                .min(Comparator.naturalOrder())
                .orElse(0) - 1);
    }

    private void fill() {
        int count = column.values().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        for (int i = 0; i < count; i++) {
            slots.add(new ArrayList<>());
        }
        graph.nodes().forEach(node -> slots.get(of(node.id())).add(new Slot(node.id(), false)));
        for (var link : graph.links()) {
            for (int between = of(link.from()) + 1; between < of(link.to()); between++) {
                slots.get(between).add(new Slot(link.id(), true));
            }
        }
    }

    private void order() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean onward = sweep % 2 == 0;
            for (int i = 1; i < slots.size(); i++) {
                int at = onward ? i : slots.size() - 1 - i;
                sort(at, at + (onward ? -1 : 1));
            }
        }
    }

    /** Puts the slots of a column at the mean place of their neighbours in another; those without neighbours keep theirs. */
    private void sort(int at, int beside) {
        var here = slots.get(at);
        var wanted = new HashMap<Slot, Double>();
        for (int i = 0; i < here.size(); i++) {
            wanted.put(here.get(i), mean(here.get(i), beside, (double) i / here.size()));
        }
        here.sort(Comparator.comparing(slot -> Objects.requireNonNull(wanted.get(slot))));
    }

    private double mean(Slot slot, int beside, double otherwise) {
        var there = slots.get(beside);
        return graph.links().stream()
                .filter(link -> slot.passing() ? link.id().equals(slot.id()) : link.from().equals(slot.id()) || link.to().equals(slot.id()))
                .mapToInt(link -> place(link, there))
                .filter(place -> place >= 0)
                .mapToDouble(place -> (double) place / there.size())
                .average()
                .orElse(otherwise);
    }

    private static int place(Link link, List<Slot> there) {
        for (int i = 0; i < there.size(); i++) {
            var slot = there.get(i);
            if (slot.passing() ? slot.id().equals(link.id()) : slot.id().equals(link.from()) || slot.id().equals(link.to())) {
                return i;
            }
        }
        return -1;
    }
}
