package fi.kutomo.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.centrality.Betweenness;
import fi.kutomo.ecosystem.centrality.Eigenvector;
import fi.kutomo.ecosystem.centrality.Nearness;
import fi.kutomo.ecosystem.centrality.PageRank;
import fi.kutomo.ecosystem.effects.Circumstances;
import fi.kutomo.ecosystem.effects.Measures;
import fi.kutomo.ecosystem.effects.Sign;
import fi.kutomo.ecosystem.holes.Burt;
import fi.kutomo.ecosystem.network.Blocks;
import fi.kutomo.ecosystem.network.Clustering;
import fi.kutomo.ecosystem.network.Components;
import fi.kutomo.ecosystem.network.Cores;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Values;
import fi.kutomo.ecosystem.whole.WholeNetwork;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.EigenvectorCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;

/** Measures of made graphs: beside those of another library, and with the nodes in another order. */
class JudgedMeasuresTest {

    private static final Offset<Double> ALMOST = Offset.offset(1e-9);

    @Test
    void agreeWithAnotherLibrary() {
        var random = KnownGraphs.seeded();
        for (int round = 0; round < 15; round++) {
            var graph = round % 3 == 0 ? KnownGraphs.growing(50, 3, random) : KnownGraphs.random(3 + random.nextInt(50), random.nextInt(120), random);
            var other = judge(graph);
            double pairs = (graph.size() - 1.0) * (graph.size() - 2.0) / 2;
            var betweenness = new BetweennessCentrality<>(other).getScores();
            var harmonic = new HarmonicCentrality<>(other, false, false).getScores();
            var clustering = new ClusteringCoefficient<>(other);
            var cores = new Coreness<>(other);
            var biconnectivity = new BiconnectivityInspector<>(other);

            same(graph, Betweenness.exact(graph).values(), node -> betweenness.get(node) / pairs);
            same(graph, Nearness.of(graph).harmonic(), harmonic::get);
            for (int node = 0; node < graph.size(); node++) {
                assertThat(Clustering.of(graph).of(node)).isCloseTo(clustering.getVertexScore(node), ALMOST);
                assertThat(Cores.of(graph).number(node)).isEqualTo(cores.getVertexScore(node));
            }
            assertThat(Blocks.of(graph).articulationPoints()).containsExactlyInAnyOrderElementsOf(biconnectivity.getCutpoints());
            assertThat(Blocks.of(graph).bridges()).hasSameSizeAs(biconnectivity.getBridges());
            assertThat(Components.of(graph).count()).isEqualTo(biconnectivity.getConnectedComponents().size());
        }
    }

    @Test
    void agreeWithAnotherLibraryWhereItIteratesToo() {
        var graph = KnownGraphs.growing(80, 3, KnownGraphs.seeded());
        var other = judge(graph);
        var ranks = new org.jgrapht.alg.scoring.PageRank<>(other, 0.85, 1000, 1e-13).getScores();
        var eigenvector = new EigenvectorCentrality<>(other, 100_000, 1e-13).getScores();
        double length = Math.sqrt(eigenvector.values().stream().mapToDouble(value -> value * value).sum());

        same(graph, PageRank.of(graph), ranks::get);
        same(graph, Eigenvector.of(graph), node -> eigenvector.get(node) / length);
    }

    @Test
    void areTheSameWhateverTheOrderOfNodes() {
        var random = KnownGraphs.seeded();
        for (int round = 0; round < 15; round++) {
            var graph = KnownGraphs.random(3 + random.nextInt(40), random.nextInt(90), random);
            var places = KnownGraphs.shuffled(graph.size(), random);
            var moved = KnownGraphs.renumbered(graph, places);

            same(graph, Nearness.of(graph).closeness(), node -> at(Nearness.of(moved).closeness(), places[node]));
            same(graph, Betweenness.exact(graph).values(), node -> at(Betweenness.exact(moved).values(), places[node]));
            same(graph, PageRank.of(graph), node -> at(PageRank.of(moved), places[node]));
            same(graph, new Burt(graph).constraints(), node -> at(new Burt(moved).constraints(), places[node]));
            same(
                    graph,
                    Values.each(graph.size(), new Burt(graph)::effectiveSize),
                    node -> new Burt(moved).effectiveSize(places[node]).orElse(Double.NaN));
            whole(graph, moved, places);
            signs(graph, moved);
        }
    }

    private static void whole(Graph graph, Graph moved, int[] places) {
        var before = WholeNetwork.of(graph, Betweenness.of(graph, 42), Nearness.of(graph));
        var after = WholeNetwork.of(moved, Betweenness.of(moved, 42), Nearness.of(moved));
        assertThat(after.extent()).isEqualTo(before.extent());
        assertThat(after.cohesion().transitivity()).isEqualTo(before.cohesion().transitivity());
        assertThat(after.cohesion().degreeAssortativity()).isEqualTo(before.cohesion().degreeAssortativity());
        assertThat(after.highestCore()).isEqualTo(before.highestCore());
        assertThat(after.fragility().articulationPoints())
                .containsExactlyInAnyOrderElementsOf(before.fragility().articulationPoints().stream().map(node -> places[node]).toList());
        assertThat(after.paths().efficiency().orElseThrow()).isCloseTo(before.paths().efficiency().orElseThrow(), ALMOST);
    }

    /** The reach of the periphery is left out: of equal degrees the core takes the lower node. */
    private static void signs(Graph graph, Graph moved) {
        var before = Measures.of(graph, Circumstances.UNKNOWN);
        var after = Measures.of(moved, Circumstances.UNKNOWN);
        Arrays.stream(Sign.values()).filter(sign -> sign != Sign.PERIPHERY_REACH).forEach(sign -> assertThat(after.at(sign).orElse(-9))
                .isCloseTo(before.at(sign).orElse(-9), ALMOST));
    }

    private static void same(Graph graph, Values values, IntToDoubleFunction judged) {
        for (int node = 0; node < graph.size(); node++) {
            double value = at(values, node);
            double judgement = judged.applyAsDouble(node);
            assertThat(Double.isNaN(value)).isEqualTo(Double.isNaN(judgement));
            if (!Double.isNaN(value)) {
                assertThat(value).isCloseTo(judgement, ALMOST);
            }
        }
    }

    private static double at(Values values, int node) {
        return values.at(node).orElse(Double.NaN);
    }

    private static SimpleGraph<Integer, DefaultEdge> judge(Graph graph) {
        var judge = new SimpleGraph<Integer, DefaultEdge>(DefaultEdge.class);
        IntStream.range(0, graph.size()).forEach(judge::addVertex);
        KnownGraphs.pairs(graph).forEach(pair -> judge.addEdge(pair.first(), pair.second()));
        return judge;
    }
}
