package fi.kutomo.ecosystem.network;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.ecosystem.Printed;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DistancesTest {

    @Test
    void gainWhatIsPrintedForKarate() {
        var distances = Distances.of(KnownGraphs.KARATE);
        var best = KnownGraphs.untied(KnownGraphs.KARATE).stream()
                .sorted(Comparator.comparingDouble((Pair pair) -> -Math.rint(distances.gain(pair) * 1e12)).thenComparing(Comparator.reverseOrder()))
                .limit(10)
                .toList();

        var printed = List.of(.016459, .014439, .012299, .012299, .012299, .010517, .010220, .010220, .010071, .010071);
        for (int place = 0; place < 10; place++) {
            Printed.six(distances.gain(best.get(place)), printed.get(place));
        }
        Printed.six(distances.gain(new Pair(2, 33)), 0.001634);
        Printed.six(distances.gain(new Pair(11, 16)), 0.001188);
        assertThat(best.subList(0, 6))
                .containsExactly(new Pair(0, 33), new Pair(0, 32), new Pair(16, 33), new Pair(6, 33), new Pair(5, 33), new Pair(16, 32));
        assertThat(best.subList(6, 10))
                .containsExactly(new Pair(6, 32), new Pair(5, 32), new Pair(10, 33), new Pair(4, 33));
    }

    @Test
    void gainExactlyWhatSearchingAgainFinds() {
        var random = KnownGraphs.seeded();
        for (int round = 0; round < 20; round++) {
            var graph = KnownGraphs.random(5 + random.nextInt(25), random.nextInt(50), random);
            var distances = Distances.of(graph);
            double before = PathLengths.of(graph).efficiency().orElseThrow();
            for (var pair : KnownGraphs.untied(graph)) {
                var with = graph.plus(List.of(pair));
                var again = Distances.of(with);

                assertThat(distances.gain(pair)).isCloseTo(PathLengths.of(with).efficiency().orElseThrow() - before, Offset.offset(1e-12));
                for (int one = 0; one < graph.size(); one++) {
                    int other = random.nextInt(graph.size());
                    assertThat(distances.between(one, other, pair)).isEqualTo(again.between(one, other));
                }
            }
        }
    }

    @Test
    void keepTheUnreachableApartFromZero() {
        var distances = Distances.of(Graph.of(3, new int[] {0, 1}));

        assertThat(distances.between(0, 2)).isEmpty();
        assertThat(distances.between(0, 0)).hasValue(0);
        assertThat(distances.mean(List.of(0, 1), List.of(2))).isEmpty();
        assertThat(distances.mean(List.of(0, 1), List.of(2), new Pair(1, 2))).hasValue(1.5);
    }
}
