package fi.kutomo.ecosystem.groups;

import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Partition;
import fi.kutomo.ecosystem.network.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Groups that the net itself shows, by the Leiden algorithm (Traag, Waltman and van Eck 2019) with modularity as its aim. One start can end
 * in a poorer answer than another, so there are several, and the best of them is told together with how alike they were.
 *
 * @param resolution γ of the modularity: above 1 smaller groups, below 1 greater ones
 * @param starts how many times from the beginning
 * @param rounds how many times the algorithm improves its own result in each start
 * @param seed of the first start; the others follow from it
 */
public record Leiden(double resolution, int starts, int rounds, long seed) {

    public static final Leiden USUAL = new Leiden(1, 10, 10, Seeds.USUAL);

    /** θ: how readily a node goes to a group that is not the very best while groups are refined. The authors' value. */
    private static final double RANDOMNESS = 0.01;

    public Leiden {
        if (!(resolution > 0) || starts < 1 || rounds < 1) {
            throw new IllegalArgumentException("Not a way to look for groups");
        }
    }

    /**
     * What was found.
     *
     * @param modularity of the best start
     * @param stability the mean adjusted Rand index of the other starts against the best one: 1 where all say the same; empty after one start
     */
    public record Found(Partition groups, double modularity, OptionalDouble stability) {}

    public Leiden withSeed(long other) {
        return new Leiden(resolution, starts, rounds, other);
    }

    /** Empty without ties. A node without ties is a group of its own. */
    public Optional<Found> in(Graph graph) {
        if (graph.ties() == 0) {
            return Optional.empty();
        }
        var network = network(graph);
        var random = new Random(seed);
        var tried = new ArrayList<Found>();
        for (int start = 0; start < starts; start++) {
            var groups = start(network, new Random(random.nextLong()));
            tried.add(new Found(groups, Modularity.of(graph, groups, resolution).orElseThrow(), OptionalDouble.empty()));
        }
        var best = tried.stream().reduce((one, other) -> other.modularity() > one.modularity() ? other : one).orElseThrow();
        return Optional.of(new Found(best.groups(), best.modularity(), stability(best, tried)));
    }

    private Partition start(Network network, Random random) {
        var groups = new Clustering(network.getNNodes());
        // The library counts modularity as CPM over strengths; this factor makes them the same
        double density = resolution / (2 * network.getTotalEdgeWeight());
        new LeidenAlgorithm(density, rounds, RANDOMNESS, random).improveClustering(network, groups);
        return Partition.of(groups.getClusters());
    }

    private static OptionalDouble stability(Found best, List<Found> tried) {
        return tried.stream().filter(each -> each != best).mapToDouble(each -> Agreement.rand(best.groups(), each.groups())).average();
    }

    private static Network network(Graph graph) {
        int nodes = graph.size();
        var strengths = new double[nodes];
        var first = new long[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            strengths[node] = graph.strength(node);
            first[node + 1] = graph.first(node + 1);
        }
        var ends = new LargeIntArray(first[nodes]);
        for (int arc = 0; arc < first[nodes]; arc++) {
            ends.set(arc, graph.end(arc));
        }
        if (!graph.weighted()) {
            return new Network(strengths, first, ends, false);
        }
        var weights = new LargeDoubleArray(first[nodes]);
        for (int arc = 0; arc < first[nodes]; arc++) {
            weights.set(arc, graph.weight(arc));
        }
        return new Network(strengths, first, ends, weights, false);
    }
}
