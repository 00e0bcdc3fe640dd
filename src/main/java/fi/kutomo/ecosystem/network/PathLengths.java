package fi.kutomo.ecosystem.network;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What all shortest paths together say, in steps, from one breadth-first search per node.
 *
 * @param average mean of d(i,j) over the pairs of the largest component; empty where that has one node
 * @param diameter the greatest distance in the largest component; empty for an empty graph
 * @param radius the least of the greatest distances from one node in the largest component
 * @param efficiency E = 1/(n(n−1)) Σ 1/d(i,j) over all ordered pairs, from 0 to 1, where 1/∞ = 0 (Latora and Marchiori 2001); empty below two
 *     nodes
 */
public record PathLengths(OptionalDouble average, OptionalInt diameter, OptionalInt radius, OptionalDouble efficiency) {

    public static PathLengths of(Graph graph) {
        int nodes = graph.size();
        if (nodes == 0) {
            return new PathLengths(OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.empty());
        }
        var components = Components.of(graph);
        int largest = components.largest();
        var search = new Breadth(graph);
        long steps = 0;
        int diameter = 0;
        int radius = Integer.MAX_VALUE;
        double nearness = 0;
        for (int source = 0; source < nodes; source++) {
            search.from(source);
            boolean inLargest = components.of(source) == largest;
            for (int place = 1; place < search.reached(); place++) {
                int distance = search.distance(search.node(place));
                nearness += 1.0 / distance;
                steps += inLargest ? distance : 0;
            }
            if (inLargest) {
                diameter = Math.max(diameter, search.farthest());
                radius = Math.min(radius, search.farthest());
            }
        }
        long size = components.size(largest);
        return new PathLengths(
                size < 2 ? OptionalDouble.empty() : OptionalDouble.of((double) steps / (size * (size - 1))),
                OptionalInt.of(diameter),
                OptionalInt.of(radius),
                nodes < 2 ? OptionalDouble.empty() : OptionalDouble.of(nearness / ((double) nodes * (nodes - 1))));
    }
}
