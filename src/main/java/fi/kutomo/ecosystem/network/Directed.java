package fi.kutomo.ecosystem.network;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Ties with a direction, such as "funds" or "mentors", before they become a {@link Graph}. */
public final class Directed {

    private final int nodes;
    private final Map<Long, Double> arcs = new TreeMap<>();

    public Directed(int nodes) {
        this.nodes = nodes;
    }

    /** The same tie given twice counts once, with the greater weight. A tie of a node to itself is dropped. */
    public Directed add(int from, int to, double weight) {
        if (from < 0 || from >= nodes || to < 0 || to >= nodes) {
            throw new IllegalArgumentException("No such node: " + from + " or " + to + " of " + nodes);
        }
        if (from != to) {
            arcs.merge((long) from << 32 | to, weight, Math::max);
        }
        return this;
    }

    /** The share of ordered ties that are returned, from 0 to 1; empty without ties. */
    public OptionalDouble reciprocity() {
        if (arcs.isEmpty()) {
            return OptionalDouble.empty();
        }
        long returned = arcs.keySet().stream().filter(arc -> arcs.containsKey(arc << 32 | arc >>> 32)).count();
        return OptionalDouble.of((double) returned / arcs.size());
    }

    /** Directions forgotten. With {@link Merging#SUM} the weight is what goes both ways together, as Burt's measures want it. */
    public Graph undirected(Merging merging) {
        var builder = Graph.builder(nodes);
        arcs.forEach((arc, weight) -> builder.add((int) (arc >>> 32), arc.intValue(), weight));
        return builder.build(merging);
    }
}
