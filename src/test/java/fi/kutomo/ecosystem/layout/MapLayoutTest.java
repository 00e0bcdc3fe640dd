package fi.kutomo.ecosystem.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapLayoutTest {

    private static final Map<String, BiFunction<Integer, Random, Nets>> SHAPES =
            Map.of("scaleFree", Nets::scaleFree, "clustered", Nets::clustered, "twoMode", Nets::twoMode);

    @ParameterizedTest
    @CsvSource({
        "scaleFree, 50", "scaleFree, 300", "scaleFree, 1000", "clustered, 50", "clustered, 300", "clustered, 1000", "twoMode, 50", "twoMode, 300", "twoMode, 1000"
    })
    void keepsEverybodyInPlaceWhenFiftyJoin(String shape, int size) {
        long seed = seed();
        var grown = SHAPES.get(shape).apply(size + 50, new Random(seed));
        var before = grown.first(size);
        var first = lay(before, Map.of());

        var second = lay(grown, first);

        var moved = first.keySet().stream().map(id -> first.get(id).distance(second.get(id))).sorted().toList();
        assertThat(moved.get(moved.size() / 2)).as("the median").isLessThanOrEqualTo(0.05);
        assertThat(moved.getLast()).as("the furthest").isLessThanOrEqualTo(0.05);
        assertThat(second).hasSize(size + 50);
        unlike(second);
        assertThat(strain(grown, second)).as("how long ties are").isLessThan(1.6 * strain(grown, lay(grown, Map.of())) + 0.05);
    }

    @ParameterizedTest
    @CsvSource({"scaleFree, 50", "scaleFree, 600", "clustered, 50", "clustered, 600", "twoMode, 50", "twoMode, 600"})
    void drawsTogetherWhatIsTied(String shape, int size) {
        var net = SHAPES.get(shape).apply(size, new Random(seed()));
        var spots = lay(net, Map.of());

        unlike(spots);
        assertThat(strain(net, spots)).isLessThan(0.55);
    }

    @Test
    void givesTheSameMapWhateverTheOrderOfTheRows() {
        var net = Nets.clustered(500, new Random(3));
        var mixedActors = new ArrayList<>(net.actors());
        var mixedTies = new ArrayList<Pull>();
        net.ties().forEach(tie -> mixedTies.add(new Pull(tie.to(), tie.from(), tie.weight())));
        Collections.shuffle(mixedActors, new Random(4));
        Collections.shuffle(mixedTies, new Random(5));

        assertThat(MapLayout.of(mixedActors, mixedTies, Map.of(), 42)).isEqualTo(lay(net, Map.of()));
    }

    @Test
    void givesAnotherMapForAnotherSeed() {
        var net = Nets.clustered(80, new Random(3));

        assertThat(MapLayout.of(net.actors(), net.ties(), Map.of(), 1)).isNotEqualTo(MapLayout.of(net.actors(), net.ties(), Map.of(), 2));
    }

    @Test
    void layARowAlmostStraight() {
        var ties = new ArrayList<Pull>();
        for (int i = 1; i < 12; i++) {
            ties.add(new Pull(Nets.name(i - 1), Nets.name(i), 1));
        }
        var spots = MapLayout.of(Nets.names(12), ties, Map.of(), 42);

        assertThat(spots.get(Nets.name(0)).distance(spots.get(Nets.name(11)))).isGreaterThan(0.85);
        assertThat(spots.values().stream().mapToDouble(Spot::y).max().orElseThrow() - spots.values().stream().mapToDouble(Spot::y).min().orElseThrow())
                .isLessThan(0.25);
    }

    @Test
    void keepsPartsApartThatNoTieJoins() {
        var ties = new ArrayList<Pull>();
        for (int group = 0; group < 6; group++) {
            for (int i = 1; i < 12; i++) {
                ties.add(new Pull(Nets.name(12 * group), Nets.name(12 * group + i), 1));
                ties.add(new Pull(Nets.name(12 * group + i), Nets.name(12 * group + i / 2), 1));
            }
        }
        var spots = MapLayout.of(Nets.names(80), ties.stream().filter(tie -> !tie.from().equals(tie.to())).toList(), Map.of(), 42);

        for (int one = 0; one < 6; one++) {
            for (int other = one + 1; other < 6; other++) {
                assertThat(overlap(box(spots, one), box(spots, other))).as("groups %d and %d", one, other).isFalse();
            }
        }
    }

    @Test
    void leavesAMapAloneThatHasNotChanged() {
        var net = Nets.twoMode(200, new Random(9));
        var first = lay(net, Map.of());

        assertThat(lay(net, first)).isEqualTo(first);
    }

    @Test
    void keepsTheOthersWhenSomeLeave() {
        var net = Nets.scaleFree(200, new Random(9));
        var first = lay(net, Map.of());

        var second = lay(net.first(150), first);

        assertThat(second).hasSize(150);
        second.forEach((id, spot) -> assertThat(spot.distance(first.get(id))).isLessThan(0.001));
    }

    @Test
    void putsANewcomerBesideThoseItKnows() {
        var net = Nets.clustered(120, new Random(9));
        var first = lay(net, Map.of());
        var actors = new ArrayList<>(net.actors());
        actors.add("new");
        var ties = new ArrayList<>(net.ties());
        ties.add(new Pull("new", Nets.name(7), 1));
        ties.add(new Pull("new", Nets.name(13), 1));

        var spot = MapLayout.of(actors, ties, first, 42).get("new");

        assertThat(spot.distance(first.get(Nets.name(7)))).isLessThan(0.35);
        assertThat(spot.distance(first.get(Nets.name(13)))).isLessThan(0.35);
    }

    @Test
    void staysTheSameMapOverManyYears() {
        long seed = seed();
        var grown = Nets.scaleFree(600, new Random(seed));
        var spots = lay(grown.first(100), Map.of());
        var homes = new HashMap<>(spots);
        for (int size = 150; size <= 600; size += 50) {
            var years = grown.first(size);
            var next = MapLayout.of(years.actors(), years.ties(), spots, homes, 42);
            for (var id : spots.keySet()) {
                assertThat(next.get(id).distance(spots.get(id))).as("since the last year").isLessThanOrEqualTo(0.05);
                assertThat(next.get(id).distance(homes.get(id))).as("since it came").isLessThanOrEqualTo(0.05);
            }
            unlike(next);
            next.forEach(homes::putIfAbsent);
            spots = next;
        }
    }

    @Test
    void takesNothingOfTheEarlierPlacesButHowTheMapIsHeld() {
        var net = Nets.clustered(60, new Random(9));
        var elsewhere = new HashMap<String, Spot>();
        var random = new Random(5);
        net.actors().forEach(id -> elsewhere.put(id, new Spot(random.nextDouble(), random.nextDouble())));
        var fresh = lay(net, Map.of());

        var held = MapLayout.alike(net.actors(), net.ties(), elsewhere, 42);

        for (var one : net.actors()) {
            for (var other : net.actors()) {
                assertThat(held.get(one).distance(held.get(other))).isCloseTo(fresh.get(one).distance(fresh.get(other)), within(1e-9));
            }
        }
        var turned = new HashMap<String, Spot>();
        fresh.forEach((id, spot) -> turned.put(id, new Spot(1 - spot.y(), spot.x())));
        MapLayout.alike(net.actors(), net.ties(), turned, 42).forEach((id, spot) -> assertThat(spot.distance(turned.get(id))).isLessThan(1e-9));
    }

    @Test
    void layOutNobodyAndOneAndTwo() {
        assertThat(MapLayout.of(List.of(), List.of(), Map.of(), 42)).isEmpty();
        assertThat(MapLayout.of(List.of("a"), List.of(), Map.of(), 42)).containsExactly(Map.entry("a", new Spot(0.5, 0.5)));
        assertThat(MapLayout.of(List.of("a", "b"), List.of(), Map.of(), 42).values()).doesNotHaveDuplicates();
        assertThat(MapLayout.of(List.of("a", "b"), List.of(), Map.of("a", new Spot(0, 0), "b", new Spot(0, 0)), 42).values()).doesNotHaveDuplicates();
    }

    @Test
    void standsApartAlsoWhenAllStoodAtOnePlace() {
        var net = Nets.clustered(200, new Random(9));
        var heap = new HashMap<String, Spot>();
        net.actors().forEach(id -> heap.put(id, new Spot(0.5, 0.5)));

        unlike(lay(net, heap));
    }

    private static Map<String, Spot> lay(Nets net, Map<String, Spot> earlier) {
        return MapLayout.of(net.actors(), net.ties(), earlier, 42);
    }

    /** The mean length of a tie as a share of the mean distance of any two; about one where places mean nothing. */
    private static double strain(Nets net, Map<String, Spot> spots) {
        double ties = net.ties().stream().mapToDouble(tie -> spots.get(tie.from()).distance(spots.get(tie.to()))).average().orElseThrow();
        var random = new Random(1);
        double any = 0;
        for (int i = 0; i < 4_000; i++) {
            any += spots.get(net.actors().get(random.nextInt(net.actors().size()))).distance(spots.get(net.actors().get(random.nextInt(net.actors().size()))));
        }
        return ties / (any / 4_000);
    }

    private static void unlike(Map<String, Spot> spots) {
        assertThat(spots.values().stream().map(spot -> Math.round(spot.x() * 1e5) + " " + Math.round(spot.y() * 1e5))).doesNotHaveDuplicates();
    }

    private static double[] box(Map<String, Spot> spots, int group) {
        var members = Nets.names(80).subList(12 * group, 12 * group + 12).stream().map(spots::get).toList();
        return new double[] {
            members.stream().mapToDouble(Spot::x).min().orElseThrow(), members.stream().mapToDouble(Spot::x).max().orElseThrow(),
            members.stream().mapToDouble(Spot::y).min().orElseThrow(), members.stream().mapToDouble(Spot::y).max().orElseThrow()
        };
    }

    private static boolean overlap(double[] one, double[] other) {
        return one[0] < other[1] && other[0] < one[1] && one[2] < other[3] && other[2] < one[3];
    }

    private static long seed() {
        long given = Long.getLong("kutomo.test.seed", 0);
        long seed = given == 0 ? System.nanoTime() : given;
        System.out.println("kutomo.test.seed=" + seed);
        return seed;
    }
}
