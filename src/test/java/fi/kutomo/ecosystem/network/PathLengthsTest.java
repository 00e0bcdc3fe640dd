package fi.kutomo.ecosystem.network;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.KnownGraphs;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathLengthsTest {

    @Test
    void countTheUnreachableAsNoNearness() {
        var paths = PathLengths.of(Graph.of(4, new int[] {0, 1}));

        assertThat(paths.efficiency()).hasValue(2.0 / 12);
        assertThat(paths.average()).hasValue(1);
        assertThat(paths.diameter()).hasValue(1);
    }

    @Test
    void areNotDefinedWhereThereIsNothing() {
        assertThat(PathLengths.of(Graph.of(0)).diameter()).isEmpty();
        assertThat(PathLengths.of(Graph.of(1)).efficiency()).isEmpty();
        assertThat(PathLengths.of(Graph.of(3)).average()).isEmpty();
    }

    @Test
    void neverGetWorseByATie() {
        var random = KnownGraphs.seeded();
        for (int round = 0; round < 20; round++) {
            var graph = KnownGraphs.random(20, 25, random);
            var untied = KnownGraphs.untied(graph);
            var with = graph.plus(List.of(untied.get(random.nextInt(untied.size()))));

            assertThat(PathLengths.of(with).efficiency().orElseThrow()).isGreaterThan(PathLengths.of(graph).efficiency().orElseThrow());
        }
    }
}
