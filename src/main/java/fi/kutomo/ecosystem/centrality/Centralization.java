package fi.kutomo.ecosystem.centrality;

import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Values;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How far the net leans on its most central node, from 0 (all alike) to 1 (a star), after Freeman (1978). Not defined below three nodes.
 *
 * @param degree Σ(d_max−d_i) / ((n−1)(n−2))
 * @param betweenness Σ(b_max−b_i) / (n−1), b normalised
 * @param closeness Σ(c_max−c_i)·(2n−3) / ((n−1)(n−2)); empty where a node reaches nobody
 */
public record Centralization(OptionalDouble degree, OptionalDouble betweenness, OptionalDouble closeness) {

    public static Centralization of(Graph graph, Betweenness betweenness, Nearness nearness) {
        double nodes = graph.size();
        if (nodes < 3) {
            return new Centralization(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        double pairs = (nodes - 1) * (nodes - 2);
        return new Centralization(
                ofDegrees(graph), over(betweenness.values(), 1 / (nodes - 1)), over(nearness.closeness(), (2 * nodes - 3) / pairs));
    }

    /** The first of the three alone, where the others are not wanted. */
    public static OptionalDouble ofDegrees(Graph graph) {
        double nodes = graph.size();
        var degrees = Values.of(IntStream.range(0, graph.size()).mapToDouble(graph::degree).toArray());
        return nodes < 3 ? OptionalDouble.empty() : over(degrees, 1 / ((nodes - 1) * (nodes - 2)));
    }

    private static OptionalDouble over(Values values, double scale) {
        if (values.whole().isEmpty()) {
            return OptionalDouble.empty();
        }
        double highest = values.defined().max().orElse(0);
        return OptionalDouble.of(scale * values.defined().map(value -> highest - value).sum());
    }
}
