package fi.kutomo.ecosystem.effects;

import fi.kutomo.ecosystem.centrality.Nearness;
import fi.kutomo.ecosystem.network.Breadth;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.phases.LipCore;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How far the margin of the net is from its middle. */
final class Periphery {

    private Periphery() {}

    /**
     * The median steps from the least central quarter, by harmonic closeness and with all who are as little central as its last, to the nearest
     * of the core after Lip. Empty without a core, and where half of the quarter cannot reach it.
     */
    static OptionalDouble reach(Graph graph) {
        var core = LipCore.of(graph).members();
        if (core.isEmpty()) {
            return OptionalDouble.empty();
        }
        // An even sum of reciprocals can differ in its last digits with the order of nodes
        var harmonic = Nearness.of(graph).harmonic().defined().map(value -> Math.rint(value * 1e9)).toArray();
        double limit = Arrays.stream(harmonic).sorted().toArray()[(graph.size() + 3) / 4 - 1];
        var search = new Breadth(graph);
        var steps = IntStream.range(0, graph.size())
                .filter(node -> harmonic[node] <= limit)
                .mapToDouble(node -> toCore(search.from(node), core))
                .sorted()
                .toArray();
        double median = (steps[(steps.length - 1) / 2] + steps[steps.length / 2]) / 2;
        return Double.isInfinite(median) ? OptionalDouble.empty() : OptionalDouble.of(median);
    }

    private static double toCore(Breadth search, List<Integer> core) {
        return core.stream()
                .mapToInt(search::distance)
                .filter(distance -> distance != Breadth.UNREACHED)
                .mapToDouble(distance -> distance)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
