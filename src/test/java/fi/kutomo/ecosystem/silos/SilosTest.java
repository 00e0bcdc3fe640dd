package fi.kutomo.ecosystem.silos;

import static fi.kutomo.ecosystem.Printed.digits;
import static fi.kutomo.ecosystem.Printed.six;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Pair;
import fi.kutomo.ecosystem.network.Partition;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SilosTest {

    @Test
    void haveThePrintedInwardness() {
        var clubs = Inwardness.of(KnownGraphs.KARATE, KnownGraphs.CLUBS, Inwardness.USUAL_SHUFFLES, 42);

        assertThat(clubs.internal()).isEqualTo(67);
        assertThat(clubs.external()).isEqualTo(11);
        six(clubs.index(), -0.717949);
        six(clubs.expected(), 0.030303);
        assertThat(clubs.p().orElseThrow()).isLessThan(0.01);
    }

    @Test
    void showTheWeaverHowRegionsOpen() {
        var with = KnownGraphs.WEAVER.plus(List.of(new Pair(0, 3)));

        digits(Inwardness.index(KnownGraphs.WEAVER, KnownGraphs.WEAVER_REGIONS), -0.5, 12);
        digits(Inwardness.index(with, KnownGraphs.WEAVER_REGIONS), -0.3333, 4);
    }

    @Test
    void giveAChanceBetweenNoneAndAll() {
        var random = KnownGraphs.seeded();
        for (int round = 0; round < 20; round++) {
            var graph = KnownGraphs.random(2 + random.nextInt(20), random.nextInt(40), random);
            var groups = Partition.of(IntStream.range(0, graph.size()).map(node -> random.nextInt(3)).toArray());

            var silo = Inwardness.of(graph, groups, 99, random.nextLong());

            assertThat(silo.p().isPresent()).isEqualTo(graph.ties() > 0);
            silo.p().ifPresent(p -> assertThat(p).isBetween(0.01, 1.0));
            silo.index().ifPresent(index -> assertThat(index).isBetween(-1.0, 1.0));
        }
    }

    @Test
    void areTheSameWhateverTheNamesOfGroups() {
        var swapped = Partition.of(IntStream.range(0, 34).map(node -> 1 - KnownGraphs.CLUBS.group(node)).toArray());

        assertThat(Inwardness.index(KnownGraphs.KARATE, swapped)).isEqualTo(Inwardness.index(KnownGraphs.KARATE, KnownGraphs.CLUBS));
    }

    @Test
    void areAssortedAsPrinted() {
        six(Assortativity.of(MixingMatrix.of(KnownGraphs.KARATE, KnownGraphs.CLUBS)), 0.717531);
        six(
                Assortativity.of(new double[][] {
                    {.258, .016, .035, .013}, {.012, .157, .058, .019}, {.013, .023, .306, .035}, {.005, .007, .024, .016}
                }),
                0.622979);
        digits(
                Assortativity.of(
                        new double[][] {{.18, .02, .01, .03}, {.02, .20, .03, .02}, {.01, .03, .16, .01}, {.03, .02, .01, .22}}),
                0.68,
                2);
        digits(Assortativity.of(new double[][] {{50, 50, 0}, {50, 50, 0}, {0, 0, 2}}), 0.029, 3);
        assertThat(Assortativity.of(new double[][] {{5}})).isEmpty();
        assertThat(Assortativity.of(new double[2][2])).isEmpty();
    }

    @Test
    void standInAMatrixBesideWhatChanceWouldGive() {
        var matrix = MixingMatrix.of(KnownGraphs.KARATE, KnownGraphs.CLUBS);

        assertThat(matrix.ties(0, 1)).isEqualTo(11).isEqualTo(matrix.ties(1, 0));
        assertThat(matrix.ties(0, 0) + matrix.ties(1, 1)).isEqualTo(67);
        six(matrix.density(0, 1), 11 / 289.0);
        six(matrix.density(0, 0), matrix.ties(0, 0) / 136.0);
        // Degrees 81 and 75: 81² / 312, 81 · 75 / 156, 75² / 312
        six(matrix.expected(0, 0), 21.028846);
        six(matrix.expected(0, 1), 38.942308);
        six(matrix.expected(1, 1), 18.028846);
        six(matrix.ratio(0, 1), 0.282469);
        // Two regions of degree 7 each, which nobody joins but the weaver: 7 · 7 / 16
        digits(MixingMatrix.of(KnownGraphs.WEAVER, KnownGraphs.WEAVER_REGIONS).expected(0, 1), 3.0625, 4);
    }

    @Test
    void leaveOutWhoIsUnknown() {
        var labels = Labels.of(List.of(Optional.of("health"), Optional.empty(), Optional.of("work")));
        var graph = Graph.of(3, new int[] {0, 1}, new int[] {0, 2});

        assertThat(labels.known()).containsExactly(0, 2);
        assertThat(labels.parts(0, 2)).isTrue();
        assertThat(labels.parts(0, 1)).isFalse();
        assertThat(Inwardness.index(labels.among(graph), labels.groups())).hasValue(1);
    }

    @Test
    void areMeasuredByTheirMixture() {
        six(Diversity.blau(.5, .3, .2), 0.62);
        six(Diversity.shannon(.5, .3, .2), 1.029653);
        six(Diversity.raoStirling(new double[] {.5, .3, .2}, new double[][] {{0, .8, .4}, {.8, 0, .6}, {.4, .6, 0}}), 0.392);
        assertThatThrownBy(() -> Diversity.blau(.5, .4)).isInstanceOf(IllegalArgumentException.class);
    }
}
