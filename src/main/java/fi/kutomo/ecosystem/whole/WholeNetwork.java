package fi.kutomo.ecosystem.whole;

import fi.kutomo.ecosystem.centrality.Betweenness;
import fi.kutomo.ecosystem.centrality.Centralization;
import fi.kutomo.ecosystem.centrality.Nearness;
import fi.kutomo.ecosystem.network.Blocks;
import fi.kutomo.ecosystem.network.Cores;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Pair;
import fi.kutomo.ecosystem.network.PathLengths;
import java.util.List;

/**
 * The portrait of a net without weights. Takes time n·m: about a second for 5,000 nodes, and a job of its own for many more.
 *
 * @param fragility what the net would fall apart without
 * @param highestCore the highest k of a k-core; 0 without ties
 */
public record WholeNetwork(
        Extent extent, Cohesion cohesion, PathLengths paths, Centralization centralization, Fragility fragility, int highestCore) {

    /** Nodes and ties without which a component becomes several, both in rising order. */
    public record Fragility(List<Integer> articulationPoints, List<Pair> bridges) {}

    /** Betweenness and nearness are of the same graph: whoever tells of single nodes needs them, too, and they take longest. */
    public static WholeNetwork of(Graph graph, Betweenness betweenness, Nearness nearness) {
        var blocks = Blocks.of(graph);
        return new WholeNetwork(
                Extent.of(graph),
                Cohesion.of(graph),
                PathLengths.of(graph),
                Centralization.of(graph, betweenness, nearness),
                new Fragility(blocks.articulationPoints(), blocks.bridges()),
                Cores.of(graph).highest());
    }
}
