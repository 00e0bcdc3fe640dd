package fi.kutomo.ecosystem.phases;

import static fi.kutomo.ecosystem.Printed.digits;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.PathLengths;
import org.junit.jupiter.api.Test;

class PhaseTest {

    @Test
    void isScatteredWhereNothingHangsTogether() {
        var signals = Signals.of(KnownGraphs.TRIANGLES, 42);

        expect(KnownGraphs.TRIANGLES, 15, 15, 0.2, 0, 0.1429, 1.0);
        assertThat(signals.topBetweenness()).isZero();
        assertThat(Phase.of(signals)).hasValue(Phase.SCATTERED);
    }

    @Test
    void isHubAndSpokeForAStar() {
        var signals = Signals.of(KnownGraphs.star(14), 42);

        expect(KnownGraphs.star(14), 15, 14, 1, 1, 0.5667, 0);
        core(signals, 1, 0, 1.0);
        digits(signals.topBetweenness(), 1, 4);
        assertThat(Phase.of(signals)).hasValue(Phase.HUB_AND_SPOKE);
    }

    @Test
    void isMultiHubForSeveralStars() {
        var signals = Signals.of(KnownGraphs.HUBS, 42);

        expect(KnownGraphs.HUBS, 15, 15, 1, 0.3297, 0.4952, 0.0133);
        core(signals, 3, 0, 0.5311);
        digits(signals.topBetweenness(), 0.3333, 4);
        assertThat(Phase.of(signals)).hasValue(Phase.MULTI_HUB);
    }

    @Test
    void isCorePeripheryWhereThereIsADenseMiddle() {
        var signals = Signals.of(KnownGraphs.CORE, 42);

        expect(KnownGraphs.CORE, 15, 33, 1, 0.3791, 0.627, 0.7899);
        core(signals, 6, 0, 0.489);
        digits(signals.topBetweenness(), 0.2198, 4);
        assertThat(Phase.of(signals)).hasValue(Phase.CORE_PERIPHERY);
    }

    @Test
    void isCorePeripheryForTheKarateClub() {
        var signals = Signals.of(KnownGraphs.KARATE, 42);

        expect(KnownGraphs.KARATE, 34, 78, 1, 0.3996, 0.4920, 0.5706);
        core(signals, 6, 23, 0.4017);
        assertThat(signals.core().members()).containsExactly(0, 1, 2, 3, 32, 33);
        digits(signals.core().density(), 0.5333, 4);
        digits(signals.topBetweenness(), 0.2925, 4);
        assertThat(Phase.of(signals)).hasValue(Phase.CORE_PERIPHERY);
    }

    @Test
    void readsTheCoreOfTheKite() {
        var signals = Signals.of(KnownGraphs.KITE, 42);

        expect(KnownGraphs.KITE, 10, 18, 1, 0.3333, 0.6463, 0.52);
        core(signals, 4, 4, 0.2887);
        assertThat(signals.core().members()).containsExactly(0, 3, 5, 6);
    }

    @Test
    void isNotToldOfNobody() {
        assertThat(Phase.of(Signals.of(Graph.of(0), 42))).isEmpty();
        assertThat(Phase.of(Signals.of(Graph.of(1), 42))).hasValue(Phase.MULTI_HUB);
        assertThat(LipCore.of(Graph.of(3)).members()).isEmpty();
    }

    private static void expect(
            Graph graph, int nodes, int ties, double share, double centralization, double efficiency, double clustering) {
        var signals = Signals.of(graph, 42);
        assertThat(graph.size()).isEqualTo(nodes);
        assertThat(graph.ties()).isEqualTo(ties);
        digits(signals.largestShare(), share, 4);
        digits(signals.degreeCentralization(), centralization, 4);
        digits(PathLengths.of(graph).efficiency(), efficiency, 4);
        digits(signals.clustering(), clustering, 4);
    }

    private static void core(Signals signals, int size, long misfits, double fit) {
        assertThat(signals.core().members()).hasSize(size);
        assertThat(signals.core().misfits()).isEqualTo(misfits);
        digits(signals.core().fit(), fit, 4);
    }
}
