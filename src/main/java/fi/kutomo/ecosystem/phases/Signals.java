package fi.kutomo.ecosystem.phases;

import fi.kutomo.ecosystem.centrality.Betweenness;
import fi.kutomo.ecosystem.centrality.Centralization;
import fi.kutomo.ecosystem.network.Clustering;
import fi.kutomo.ecosystem.network.Components;
import fi.kutomo.ecosystem.network.Cores;
import fi.kutomo.ecosystem.network.Graph;
import java.util.OptionalDouble;

/**
 * What the phase of a net is read from. They are always shown beside the phase, for its limits are ours.
 *
 * @param largestShare of nodes in the largest component; empty for an empty graph
 * @param degreeCentralization from 0 to 1; empty below three nodes
 * @param topBetweenness the share of the largest betweenness in the sum of all, from 0 to 1
 * @param core the core after Lip, with its fit
 * @param clustering mean local clustering; empty for an empty graph
 * @param highestCore the highest k of a k-core
 */
public record Signals(
        OptionalDouble largestShare,
        OptionalDouble degreeCentralization,
        double topBetweenness,
        LipCore core,
        OptionalDouble clustering,
        int highestCore) {

    /** The seed counts only where betweenness is estimated. */
    public static Signals of(Graph graph, long seed) {
        var betweenness = Betweenness.of(graph, seed);
        return new Signals(
                Components.of(graph).largestShare(),
                Centralization.ofDegrees(graph),
                betweenness.largestShare(),
                LipCore.of(graph),
                Clustering.of(graph).average(),
                Cores.of(graph).highest());
    }
}
