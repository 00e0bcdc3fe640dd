package fi.kutomo.ecosystem.network;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.KnownGraphs;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlocksTest {

    @Test
    void findThePrintedPointsAndBridges() {
        var kite = Blocks.of(KnownGraphs.KITE);
        var karate = Blocks.of(KnownGraphs.KARATE);

        assertThat(kite.articulationPoints()).containsExactly(7, 8);
        assertThat(kite.bridges()).containsExactly(new Pair(7, 8), new Pair(8, 9));
        assertThat(karate.articulationPoints()).containsExactly(0);
        assertThat(karate.bridges()).containsExactly(new Pair(0, 11));
    }

    @Test
    void findWhatFallsApartWhenItIsTakenAway() {
        var random = KnownGraphs.seeded();
        for (int round = 0; round < 30; round++) {
            var graph = KnownGraphs.random(2 + random.nextInt(30), random.nextInt(45), random);
            int components = Components.of(graph).count();

            assertThat(Blocks.of(graph).articulationPoints())
                    .isEqualTo(IntStream.range(0, graph.size()).filter(node -> without(graph, node) > components).boxed().toList());
            assertThat(Blocks.of(graph).bridges())
                    .isEqualTo(KnownGraphs.pairs(graph).stream().filter(pair -> without(graph, pair) > components).toList());
        }
    }

    @Test
    void tellWhomAThirdCanPart() {
        var blocks = Blocks.of(KnownGraphs.WEAVER);

        assertThat(blocks.together(0, 2)).isTrue();
        assertThat(blocks.together(0, 3)).isFalse();
        assertThat(blocks.together(1, 6)).isFalse();
    }

    @Test
    void walkAChainOfAHundredThousand() {
        int nodes = 100_000;
        var chain = Graph.of(nodes, IntStream.range(1, nodes).mapToObj(node -> new int[] {node - 1, node}).toArray(int[][]::new));

        assertThat(Blocks.of(chain).bridges()).hasSize(nodes - 1);
        assertThat(Blocks.of(chain).articulationPoints()).hasSize(nodes - 2);
    }

    private static int without(Graph graph, int node) {
        return Components.of(graph.among(IntStream.range(0, graph.size()).filter(each -> each != node).toArray())).count();
    }

    private static int without(Graph graph, Pair tie) {
        var left = KnownGraphs.pairs(graph).stream().filter(pair -> !pair.equals(tie)).map(pair -> new int[] {pair.first(), pair.second()});
        return Components.of(Graph.of(graph.size(), left.toArray(int[][]::new))).count();
    }

    @Test
    void standAloneInAnEmptyGraph() {
        assertThat(Blocks.of(Graph.of(0)).bridges()).isEqualTo(List.of());
    }
}
