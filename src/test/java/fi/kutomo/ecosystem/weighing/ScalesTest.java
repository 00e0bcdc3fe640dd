package fi.kutomo.ecosystem.weighing;

import static fi.kutomo.ecosystem.Printed.six;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.ecosystem.network.Distances;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Merging;
import fi.kutomo.ecosystem.network.Pair;
import fi.kutomo.ecosystem.network.Partition;
import fi.kutomo.ecosystem.silos.Labels;
import fi.kutomo.ecosystem.silos.Silo;
import fi.kutomo.ecosystem.weighing.Suggestion.Note;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScalesTest {

    private static final Crossing COMMUNITIES = new Crossing(Map.of(Silo.COMMUNITY, Labels.of(KnownGraphs.KARATE_COMMUNITIES)));

    @Test
    void fitsBetterWhenBothNeedEachOther() {
        assertThat(new Candidate(new Pair(0, 1), 0.5, 0.3).fit()).isEqualTo(0.5);
        six(new Candidate(new Pair(0, 1), 0.5, 0.4).fit(), 0.7);
        assertThatThrownBy(() -> new Candidate(new Pair(0, 1), 1.1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sumsThePartsAsWritten() {
        six(new Parts(0.8, 0.6, 0.5, 1).score(), 0.32 + 0.21 + 0.125 - 0.3);
    }

    @Test
    void looksForTheWarmestPath() {
        var strengths = Graph.builder(7)
                .add(0, 1, 0.9)
                .add(1, 2, 0.5)
                .add(0, 3, 0.7)
                .add(3, 2, 0.8)
                .add(2, 4, 1)
                .add(5, 6, 0.3)
                .build(Merging.MAX);

        var one = WarmPath.of(strengths, new Pair(0, 2));
        var two = WarmPath.of(strengths, new Pair(0, 4));
        var none = WarmPath.of(strengths, new Pair(0, 5));

        assertThat(one.through()).containsExactly(3);
        six(one.warmth(), 0.56);
        assertThat(two.through()).containsExactly(3, 2);
        six(two.warmth(), 0.28);
        assertThat(none).isEqualTo(new WarmPath(List.of(), 0.1));
        assertThat(WarmPath.of(strengths, new Pair(2, 3)).through()).as("not over the tie of the two").containsExactly(1, 0);
        assertThatThrownBy(() -> WarmPath.of(KnownGraphs.WEIGHTED_KARATE, new Pair(0, 33))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTheOrderOfBridgesWhereAllFitAlike() {
        var scales = new Scales(KnownGraphs.KARATE, KnownGraphs.KARATE, COMMUNITIES);
        var chosen = List.of(new Pair(16, 29), new Pair(0, 33), new Pair(2, 33), new Pair(11, 16), new Pair(16, 26));

        var bridges = new HashMap<Pair, Double>();
        scales.weigh(chosen.stream().map(pair -> new Candidate(pair, 0.5, 0)).toList(), Load.NONE)
                .forEach(each -> bridges.put(each.pair(), each.parts().bridge()));

        assertThat(bridges.get(new Pair(16, 29))).isGreaterThan(bridges.get(new Pair(11, 16)));
        assertThat(bridges.get(new Pair(0, 33))).isGreaterThan(bridges.get(new Pair(2, 33)));
    }

    @Test
    void neverSuggestsABridgeWithoutFitNorATieThatIsThere() {
        var scales = new Scales(KnownGraphs.KARATE, KnownGraphs.KARATE, COMMUNITIES);

        var weighed = scales.weigh(
                List.of(new Candidate(new Pair(16, 29), 0.24, 0), new Candidate(new Pair(0, 1), 0.9, 0), new Candidate(new Pair(16, 26), 0.25, 0)),
                Load.NONE);

        assertThat(weighed).extracting(Suggestion::pair).containsExactly(new Pair(16, 26));
    }

    @Test
    void weighsTheTwoHundredThatFitBest() {
        var scales = new Scales(KnownGraphs.KARATE, KnownGraphs.KARATE, COMMUNITIES);
        var pairs = KnownGraphs.untied(KnownGraphs.KARATE);

        var weighed = scales.weigh(pairs.stream().map(pair -> new Candidate(pair, pair.equals(pairs.getLast()) ? 0.9 : 0.5, 0)).toList(), Load.NONE);

        assertThat(weighed).hasSize(200).extracting(Suggestion::pair).contains(pairs.getLast());
        assertThat(weighed).isSortedAccordingTo((one, other) -> Double.compare(other.parts().score(), one.parts().score()));
    }

    @Test
    void relievesTheHubAndTiresNobody() {
        var scales = new Scales(KnownGraphs.KARATE, KnownGraphs.KARATE, COMMUNITIES);
        var load = new Load(Map.of(16, 2), Map.of());

        var weighed = scales.weigh(List.of(new Candidate(new Pair(16, 33), 0.5, 0), new Candidate(new Pair(16, 26), 0.5, 0)), load);

        assertThat(weighed).allSatisfy(each -> six(each.parts().fatigue(), 2 / 3.0));
        assertThat(of(weighed, 16, 33).notes()).contains(Note.HUB);
        six(of(weighed, 16, 33).parts().bridge(), of(weighed, 16, 33).bridging().score() / 2);
        assertThat(of(weighed, 16, 26).notes()).doesNotContain(Note.HUB);
        assertThat(of(weighed, 16, 26).crossed()).containsExactly(Silo.COMMUNITY);
    }

    @Test
    void callsItASecondPathWhereOneNodeHoldsAllTogether() {
        var crossing = new Crossing(Map.of(Silo.REGION, Labels.of(KnownGraphs.WEAVER_REGIONS)));
        var scales = new Scales(KnownGraphs.WEAVER, KnownGraphs.WEAVER, crossing);

        var weighed = scales.weigh(List.of(new Candidate(new Pair(0, 3), 0.5, 0)), Load.NONE);

        assertThat(weighed.getFirst().notes()).containsExactly(Note.SECOND_PATH);
        assertThat(weighed.getFirst().path().through()).containsExactly(6);
        assertThat(weighed.getFirst().crossed()).containsExactly(Silo.REGION);
    }

    @Test
    void saysHowMuchNearerTwoGroupsCome() {
        var shortening = Shortening.of(Distances.of(KnownGraphs.WEAVER), KnownGraphs.WEAVER_REGIONS, new Pair(0, 3));

        six(shortening.before(), (2 + 3 * 4 + 4 * 4) / 9.0);
        six(shortening.after(), (1 + 2 * 4 + 3 * 4) / 9.0);
        assertThat(Shortening.of(Distances.of(Graph.of(2)), Partition.of(0, 1), new Pair(0, 1)).before()).isEmpty();
    }

    @Test
    void leavesNobodyWithMoreThanTwoOpenProposals() {
        var random = KnownGraphs.seeded();
        var scales = new Scales(KnownGraphs.KARATE, KnownGraphs.KARATE, COMMUNITIES);
        var candidates = KnownGraphs.untied(KnownGraphs.KARATE).stream().map(pair -> new Candidate(pair, random.nextDouble(), random.nextDouble())).toList();
        var load = new Load(Map.of(), Map.of(16, 2, 11, 1));

        var chosen = Choosing.from(scales.weigh(candidates, load), load, 30, random.nextLong());

        var open = new HashMap<>(load.open());
        chosen.forEach(each -> {
            open.merge(each.pair().first(), 1, Integer::sum);
            open.merge(each.pair().second(), 1, Integer::sum);
        });
        assertThat(open.values()).allMatch(count -> count <= 2);
        assertThat(chosen).noneMatch(each -> each.pair().first() == 16 || each.pair().second() == 16);
        assertThat(chosen).doesNotHaveDuplicates();
    }

    @Test
    void exploresWithOneInTen() {
        var graph = KnownGraphs.random(200, 300, new Random(1));
        var candidates = KnownGraphs.untied(graph).stream()
                .filter(pair -> pair.second() - pair.first() == 100)
                .map(pair -> new Candidate(pair, 0.5, 0))
                .toList();
        var weighed = new Scales(graph, graph, new Crossing(Map.of())).weigh(candidates, Load.NONE);

        long explored = IntStream.range(0, 200)
                .mapToObj(seed -> Choosing.from(weighed, Load.NONE, 20, seed))
                .flatMap(List::stream)
                .filter(each -> each.notes().contains(Note.EXPLORED))
                .count();

        assertThat(explored).isBetween(300L, 500L);
        assertThat(Choosing.from(weighed, Load.NONE, 20, 42)).isEqualTo(Choosing.from(weighed, Load.NONE, 20, 42));
    }

    private static Suggestion of(List<Suggestion> weighed, int one, int other) {
        return weighed.stream().filter(each -> each.pair().equals(new Pair(one, other))).findFirst().orElseThrow();
    }
}
