package fi.kutomo.ecosystem.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.ecosystem.KnownGraphs;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphTest {

    @Test
    void keepsNodesWithoutTies() {
        var graph = Graph.of(3, new int[] {0, 2});

        assertThat(graph.size()).isEqualTo(3);
        assertThat(graph.ties()).isEqualTo(1);
        assertThat(graph.degree(1)).isZero();
        assertThat(graph.neighbours(2)).containsExactly(0);
    }

    @Test
    void dropsTiesToOneself() {
        assertThat(Graph.of(2, new int[] {1, 1}).ties()).isZero();
    }

    @Test
    void makesOneOfParallelTies() {
        var strongest = Graph.builder(2).add(0, 1, 2).add(1, 0, 3).build(Merging.MAX);
        var sum = Graph.builder(2).add(0, 1, 2).add(1, 0, 3).build(Merging.SUM);

        assertThat(strongest.ties()).isEqualTo(1);
        assertThat(strongest.weight(strongest.arc(0, 1))).isEqualTo(3);
        assertThat(sum.weight(sum.arc(1, 0))).isEqualTo(5);
        assertThat(Graph.of(2, new int[] {0, 1}, new int[] {1, 0}).weighted()).isFalse();
    }

    @Test
    void refusesNodesThatAreNotThereAndWeightsThatAreNone() {
        assertThatThrownBy(() -> Graph.builder(2).add(0, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Graph.builder(2).add(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Graph.builder(2).add(0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Graph.builder(2).add(0, 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void growsByTiesAndShrinksToSome() {
        var grown = KnownGraphs.WEAVER.plus(List.of(new Pair(3, 0), new Pair(0, 1)));

        assertThat(grown.ties()).isEqualTo(9);
        assertThat(grown.tied(0, 3)).isTrue();
        assertThat(KnownGraphs.WEAVER.tied(0, 3)).isFalse();
        assertThat(KnownGraphs.pairs(grown.among(3, 0, 6))).containsExactly(new Pair(0, 1), new Pair(0, 2), new Pair(1, 2));
    }

    @Test
    void keepsItsArcsOrderedWhateverTheOrderOfTies() {
        var random = KnownGraphs.seeded();
        var graph = KnownGraphs.random(60, 300, random);

        assertThat(IntStream.range(0, 60).mapToObj(graph::neighbours)).allSatisfy(ends -> assertThat(ends).isSorted().doesNotHaveDuplicates());
        assertThat(KnownGraphs.pairs(graph)).allMatch(pair -> graph.tied(pair.second(), pair.first()));
    }

    @Test
    void tellsHowManyDirectedTiesAreReturned() {
        assertThat(new Directed(3).add(0, 1, 1).add(1, 0, 1).add(0, 2, 1).add(2, 2, 1).reciprocity().orElseThrow()).isEqualTo(2 / 3.0);
        assertThat(new Directed(3).reciprocity()).isEmpty();
    }
}
