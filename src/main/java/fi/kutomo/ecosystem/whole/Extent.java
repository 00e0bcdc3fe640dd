package fi.kutomo.ecosystem.whole;

import fi.kutomo.ecosystem.network.Components;
import fi.kutomo.ecosystem.network.Graph;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How large the net is and whether it hangs together.
 *
 * @param isolates nodes without ties; each of them is a component too
 * @param largestShare the share of nodes in the largest component, above 0 to 1; empty for an empty graph
 */
public record Extent(int nodes, int ties, int isolates, int components, OptionalDouble largestShare) {

    /** 2m/(n(n−1)), from 0 to 1; empty below two nodes. */
    public OptionalDouble density() {
        return nodes < 2 ? OptionalDouble.empty() : OptionalDouble.of(2.0 * ties / ((double) nodes * (nodes - 1)));
    }

    public static Extent of(Graph graph) {
        var components = Components.of(graph);
        int isolates = (int) IntStream.range(0, graph.size()).filter(node -> graph.degree(node) == 0).count();
        return new Extent(graph.size(), graph.ties(), isolates, components.count(), components.largestShare());
    }
}
