package fi.kutomo.ecosystem.groups;

import static fi.kutomo.ecosystem.Printed.digits;
import static fi.kutomo.ecosystem.Printed.six;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.ecosystem.network.Components;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Merging;
import fi.kutomo.ecosystem.network.Partition;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupsTest {

    @Test
    void haveThePrintedModularity() {
        var karate = KnownGraphs.KARATE;

        digits(Modularity.of(karate, KnownGraphs.KARATE_COMMUNITIES), 0.4197896, 7);
        digits(Modularity.of(karate, Partition.of(new int[34])), 0, 12);
        six(Modularity.of(karate, Partition.of(IntStream.range(0, 34).toArray())), -0.049803);
        six(Modularity.of(karate, KnownGraphs.CLUBS), 0.358235);
        six(Modularity.of(KnownGraphs.WEIGHTED_KARATE, KnownGraphs.CLUBS), 0.391438);
        assertThat(Modularity.of(Graph.of(2), Partition.of(0, 1))).isEmpty();
    }

    /** Groups of the karate club by other ways of looking for them, and their printed modularity. */
    @ParameterizedTest
    @CsvSource({
        "Girvan-Newman, 0.401298, 2 24 25 27 28 31 | 4 5 6 10 16 | 8 14 15 18 20 22 23 26 29 30 32 33 | 9",
        "fast greedy, 0.380671, 0 4 5 6 10 11 16 19 | 1 2 3 7 9 12 13 17 21",
        "leading eigenvector, 0.393409, 0 4 5 6 10 11 16 | 1 2 3 7 12 13 17 19 21 | 23 24 25 27 28 31",
        "walktrap, 0.353222, 0 1 3 7 11 12 17 19 21 | 2 8 9 13 28 30 31 | 4 5 6 10 16 | 14 15 18 20 22 26 29 32 33"
    })
    void thatOthersFindHaveThePrintedModularity(String way, double modularity, String groups) {
        six(Modularity.of(KnownGraphs.KARATE, KnownGraphs.groups(34, groups.split(" \\| "))), modularity);
    }

    @Test
    void ofTheKarateClubAreFoundWithAlmostEverySeed() {
        long found = IntStream.rangeClosed(1, 20)
                .mapToObj(seed -> Leiden.USUAL.withSeed(seed).in(KnownGraphs.KARATE).orElseThrow())
                .filter(each -> each.modularity() >= 0.419789 && each.groups().equals(KnownGraphs.KARATE_COMMUNITIES))
                .count();

        System.out.println("Seeds of 20 that find the best groups of the karate club: " + found);
        assertThat(found).isGreaterThanOrEqualTo(19);
    }

    @Test
    void areTheSameForTheSameSeedAndSayHowStableTheyAre() {
        var once = Leiden.USUAL.in(KnownGraphs.KARATE);

        assertThat(Leiden.USUAL.in(KnownGraphs.KARATE)).isEqualTo(once);
        assertThat(once.orElseThrow().stability().orElseThrow()).isBetween(0.5, 1.0);
        assertThat(new Leiden(1, 1, 10, 42).in(KnownGraphs.KARATE).orElseThrow().stability()).isEmpty();
    }

    @Test
    void leaveStrangersAloneAndFollowWeights() {
        var builder = Graph.builder(7).add(0, 1, 9).add(1, 2, 1).add(2, 3, 9).add(3, 0, 1).add(4, 5, 1);

        var found = Leiden.USUAL.in(builder.build(Merging.MAX)).orElseThrow();

        assertThat(found.groups()).isEqualTo(Partition.of(0, 0, 1, 1, 2, 2, 3));
        assertThat(Leiden.USUAL.in(Graph.of(3))).isEmpty();
    }

    @Test
    void hangTogetherAndAreSmallerWhereMoreIsAskedOfThem() {
        var random = KnownGraphs.seeded();
        for (int round = 0; round < 10; round++) {
            var graph = KnownGraphs.random(60, 110, random);
            var usual = Leiden.USUAL.withSeed(random.nextLong()).in(graph).orElseThrow().groups();

            for (int group = 0; group < usual.count(); group++) {
                var members = usual.members(group).stream().mapToInt(node -> node).toArray();
                assertThat(Components.of(graph.among(members)).count()).isEqualTo(1);
            }
            assertThat(new Leiden(4, 5, 5, 42).in(graph).orElseThrow().groups().count()).isGreaterThan(usual.count());
        }
    }

    @Test
    void settleWhereSumsOfWeightsRound() {
        var random = KnownGraphs.seeded();
        for (int round = 0; round < 50; round++) {
            var builder = Graph.builder(30);
            IntStream.range(0, 200).forEach(_ -> builder.add(random.nextInt(30), random.nextInt(30), 0.1 * (1 + random.nextInt(3))));
            var graph = builder.build(Merging.SUM);

            var found = new Leiden(1, 1, 1_000, random.nextLong()).in(graph).orElseThrow();

            assertThat(found.modularity()).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    void areFoundAmongManyStrangers() {
        var found = Leiden.USUAL.in(Graph.of(50_000, new int[] {7, 8}, new int[] {8, 9})).orElseThrow();

        assertThat(found.groups().count()).isEqualTo(49_998);
        assertThat(found.stability()).hasValue(1);
    }

    @Test
    void areNeverWorseThanThoseTheyWereBuiltFrom() {
        var random = KnownGraphs.seeded();
        for (int round = 0; round < 10; round++) {
            var graph = KnownGraphs.random(40, 80, random);
            var found = Leiden.USUAL.withSeed(random.nextLong()).in(graph).orElseThrow();

            assertThat(found.modularity()).isGreaterThan(Modularity.of(graph, Partition.of(IntStream.range(0, 40).toArray())).orElseThrow());
            assertThat(found.groups().size()).isEqualTo(40);
        }
    }

    @Test
    void areComparedAsPrinted() {
        var agreement = Agreement.of(KnownGraphs.KARATE_COMMUNITIES, KnownGraphs.CLUBS);

        six(agreement.rand(), 0.464591);
        six(agreement.mutual(), 0.587850);
        six(agreement.variation(), 0.829995);
    }

    @Test
    void agreeWithThemselvesWhateverTheirNames() {
        assertThat(Agreement.of(Partition.of(3, 3, 1), Partition.of(5, 5, 9))).isEqualTo(new Agreement(1, 1, 0));
        assertThat(Agreement.of(Partition.of(1, 1, 1), Partition.of(1, 1, 1))).isEqualTo(new Agreement(1, 1, 0));
        assertThat(Agreement.of(Partition.of(1), Partition.of(1)).rand()).isEqualTo(1);
    }

    @Test
    void areFollowedFromOneSnapshotToTheNext() {
        var before = List.of(Set.of("a", "b", "c"), Set.of("d", "e"), Set.of("f", "g"), Set.of("h", "i", "j", "k"), Set.of("l"));
        var after = List.of(Set.of("a", "b", "c", "m"), Set.of("d", "e", "f", "g"), Set.of("h", "i"), Set.of("j", "k"), Set.of("n"));

        assertThat(Tracking.of(before, after))
                .containsExactly(
                        new Tracking.Event(Tracking.Fate.CONTINUED, List.of(0), List.of(0)),
                        new Tracking.Event(Tracking.Fate.MERGED, List.of(1, 2), List.of(1)),
                        new Tracking.Event(Tracking.Fate.SPLIT, List.of(3), List.of(2, 3)),
                        new Tracking.Event(Tracking.Fate.BORN, List.of(), List.of(4)),
                        new Tracking.Event(Tracking.Fate.GONE, List.of(4), List.of()));
    }
}
