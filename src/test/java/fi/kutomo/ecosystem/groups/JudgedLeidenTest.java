package fi.kutomo.ecosystem.groups;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Merging;
import fi.kutomo.ecosystem.network.Partition;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.junit.jupiter.api.Test;

/** Our Leiden beside that of its authors: over many starts of two rounds each, neither finds better groups than the other. */
class JudgedLeidenTest {

    private static final int STARTS = 60;
    private static final int ROUNDS = 2;

    @Test
    void findsGroupsAsGoodAsTheAuthorsProgram() {
        var random = KnownGraphs.seeded();
        for (var graph : List.of(KnownGraphs.growing(400, 4, random), KnownGraphs.random(400, 700, random), weighted(300, random))) {
            long seed = random.nextLong();

            double ours = average(graph, start -> new Leiden(1, 1, ROUNDS, seed + start).in(graph).orElseThrow().groups());
            double theirs = average(graph, start -> judged(graph, new Random(seed + start)));

            System.out.printf("Mean modularity over %d starts: %.5f, judge %.5f%n", STARTS, ours, theirs);
            assertThat(ours).isGreaterThan(theirs - 0.003);
        }
    }

    private static double average(Graph graph, IntFunction<Partition> start) {
        return IntStream.range(0, STARTS)
                .mapToDouble(each -> Modularity.of(graph, start.apply(each)).orElseThrow())
                .average()
                .orElseThrow();
    }

    private static Partition judged(Graph graph, Random random) {
        var network = network(graph);
        var groups = new Clustering(network.getNNodes());
        // The library counts modularity as CPM over strengths; this factor makes them the same
        double density = 1 / (2 * network.getTotalEdgeWeight());
        new LeidenAlgorithm(density, ROUNDS, LeidenAlgorithm.DEFAULT_RANDOMNESS, random).improveClustering(network, groups);
        return Partition.of(groups.getClusters());
    }

    private static Network network(Graph graph) {
        var pairs = KnownGraphs.pairs(graph);
        var ends = new LargeIntArray[] {new LargeIntArray(pairs.size()), new LargeIntArray(pairs.size())};
        var weights = new LargeDoubleArray(pairs.size());
        for (int tie = 0; tie < pairs.size(); tie++) {
            var pair = pairs.get(tie);
            ends[0].set(tie, pair.first());
            ends[1].set(tie, pair.second());
            weights.set(tie, graph.weight(graph.arc(pair.first(), pair.second())));
        }
        return new Network(graph.size(), true, ends, weights, false, true);
    }

    private static Graph weighted(int nodes, Random random) {
        var builder = Graph.builder(nodes);
        IntStream.range(0, 3 * nodes).forEach(_ -> builder.add(random.nextInt(nodes), random.nextInt(nodes), 0.2 + random.nextDouble()));
        return builder.build(Merging.MAX);
    }
}
