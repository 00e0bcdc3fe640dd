package fi.kutomo.ecosystem.weighing;

import static fi.kutomo.ecosystem.Printed.digits;
import static fi.kutomo.ecosystem.Printed.six;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.ecosystem.network.Distances;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Pair;
import fi.kutomo.ecosystem.silos.Labels;
import fi.kutomo.ecosystem.silos.Silo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BridgingTest {

    private static final List<Pair> PAIRS = KnownGraphs.untied(KnownGraphs.KARATE);
    private static final Crossing COMMUNITIES = new Crossing(Map.of(Silo.COMMUNITY, Labels.of(KnownGraphs.KARATE_COMMUNITIES)));
    private static final List<Bridging> BRIDGING =
            Bridging.of(KnownGraphs.KARATE, Distances.of(KnownGraphs.KARATE), COMMUNITIES, PAIRS);

    @Test
    void scoresAsPrinted() {
        assertThat(PAIRS).hasSize(483);
        digits(of(16, 29).score(), 0.9641, 4);
        digits(of(16, 26).score(), 0.9516, 4);
        digits(of(11, 33).score(), 0.9467, 4);
        digits(of(16, 23).score(), 0.9453, 4);
        digits(of(16, 32).score(), 0.9444, 4);
        digits(of(5, 26).score(), 0.9429, 4);
        digits(of(6, 26).score(), 0.9429, 4);
        digits(of(0, 33).score(), 0.7607, 4);
        digits(of(11, 16).score(), 0.6522, 4);
        digits(of(2, 33).score(), 0.4660, 4);
    }

    @Test
    void ranksAsPrinted() {
        var ranked = IntStream.range(0, PAIRS.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -BRIDGING.get(place).score()).thenComparing(PAIRS::get))
                .map(PAIRS::get)
                .toList();

        assertThat(ranked.subList(0, 7))
                .containsExactly(
                        new Pair(16, 29), new Pair(16, 26), new Pair(11, 33), new Pair(16, 23), new Pair(16, 32), new Pair(5, 26),
                        new Pair(6, 26));
        assertThat(ranked.indexOf(new Pair(0, 33)) + 1).isEqualTo(153);
        assertThat(ranked.indexOf(new Pair(11, 16)) + 1).isEqualTo(237);
        assertThat(ranked.indexOf(new Pair(2, 33)) + 1).isEqualTo(353);
    }

    @Test
    void seesThatTheLikeliestTieBindsBoth() {
        six(of(2, 33).firstFreed(), -0.028599);
        six(of(2, 33).secondFreed(), -0.009350);
    }

    @Test
    void seesThatConstraintAlonePicksTwoAtTheMargin() {
        var freest = IntStream.range(0, PAIRS.size())
                .boxed()
                .max(Comparator.comparingDouble(place -> freed(BRIDGING.get(place))))
                .orElseThrow();

        assertThat(PAIRS.get(freest)).isEqualTo(new Pair(11, 16));
        six(freed(BRIDGING.get(freest)), 0.822917);
        six(BRIDGING.get(freest).efficiency(), 0.001188);
    }

    @Test
    void leavesWeightsAside() {
        var weighted = Bridging.of(KnownGraphs.WEIGHTED_KARATE, Distances.of(KnownGraphs.KARATE), COMMUNITIES, PAIRS);

        assertThat(weighted).isEqualTo(BRIDGING);
    }

    @Test
    void asksNoConstraintOfWhoHadNoTies() {
        var graph = Graph.of(3, new int[] {0, 1});

        var bridging = Bridging.of(graph, Distances.of(graph), new Crossing(Map.of()), List.of(new Pair(0, 2))).getFirst();

        assertThat(bridging.secondFreed()).isEmpty();
        assertThat(bridging.firstFreed()).hasValue(0.5);
        assertThat(bridging.cross()).isZero();
        six(bridging.score(), 0.35);
    }

    @Test
    void crossesOnlyWhatIsKnownOfBoth() {
        var branch = Labels.of(List.of(Optional.of("health"), Optional.of("work"), Optional.of("health")));
        var sector = Labels.of(List.of(Optional.of("public"), Optional.empty(), Optional.of("private")));
        var crossing = new Crossing(Map.of(Silo.BRANCH, branch, Silo.SECTOR, sector));

        assertThat(crossing.share(new Pair(0, 1))).isEqualTo(1);
        assertThat(crossing.of(new Pair(0, 1))).containsExactly(Silo.BRANCH);
        assertThat(crossing.share(new Pair(0, 2))).isEqualTo(0.5);
        assertThat(new Crossing(Map.of()).share(new Pair(0, 1))).isZero();
    }

    private static double freed(Bridging bridging) {
        return bridging.firstFreed().orElseThrow() + bridging.secondFreed().orElseThrow();
    }

    private static Bridging of(int one, int other) {
        return BRIDGING.get(PAIRS.indexOf(new Pair(one, other)));
    }
}
