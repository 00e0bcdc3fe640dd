package fi.kutomo.ecosystem.whole;

import static fi.kutomo.ecosystem.Printed.digits;
import static fi.kutomo.ecosystem.Printed.six;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.ecosystem.centrality.Betweenness;
import fi.kutomo.ecosystem.centrality.Nearness;
import fi.kutomo.ecosystem.network.Cores;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Pair;
import org.junit.jupiter.api.Test;

class WholeNetworkTest {

    private static WholeNetwork whole(Graph graph) {
        return WholeNetwork.of(graph, Betweenness.of(graph, 42), Nearness.of(graph));
    }

    @Test
    void drawsTheKite() {
        var kite = whole(KnownGraphs.KITE);

        six(kite.extent().density(), 0.4);
        six(kite.cohesion().transitivity(), 0.578947);
        six(kite.cohesion().clustering(), 0.52);
        six(kite.paths().average(), 1.977778);
        assertThat(kite.paths().diameter()).hasValue(4);
        six(kite.paths().efficiency(), 0.646296);
        six(kite.centralization().degree(), 0.333333);
        six(kite.centralization().betweenness(), 0.296296);
        six(kite.centralization().closeness(), 0.270375);
        assertThat(kite.fragility().articulationPoints()).containsExactly(7, 8);
        assertThat(kite.fragility().bridges()).containsExactly(new Pair(7, 8), new Pair(8, 9));
        assertThat(kite.highestCore()).isEqualTo(3);
    }

    @Test
    void drawsTheKarateClub() {
        var karate = whole(KnownGraphs.KARATE);

        six(karate.extent().density(), 0.139037);
        six(karate.cohesion().transitivity(), 0.255682);
        assertThat(karate.cohesion().triangles()).isEqualTo(45);
        six(karate.cohesion().clustering(), 0.570638);
        digits(karate.paths().average(), 2.4082, 4);
        assertThat(karate.paths().diameter()).hasValue(5);
        assertThat(karate.paths().radius()).hasValue(3);
        six(karate.paths().efficiency(), 0.492008);
        six(karate.cohesion().degreeAssortativity(), -0.475613);
        six(karate.centralization().degree(), 0.399621);
        six(karate.centralization().betweenness(), 0.405557);
        six(karate.centralization().closeness(), 0.298195);
        assertThat(karate.fragility().articulationPoints()).containsExactly(0);
        assertThat(karate.fragility().bridges()).containsExactly(new Pair(0, 11));
        assertThat(karate.highestCore()).isEqualTo(4);
        assertThat(Cores.of(KnownGraphs.KARATE).members(4)).containsExactly(0, 1, 2, 3, 7, 8, 13, 30, 32, 33);
    }

    @Test
    void knowsNothingMoreCentralizedThanAStar() {
        var star = whole(KnownGraphs.STAR).centralization();

        six(star.degree(), 1);
        six(star.betweenness(), 1);
        six(star.closeness(), 1);
    }

    @Test
    void leavesEmptyWhatIsNotDefined() {
        var nothing = whole(Graph.of(0));
        var strangers = whole(Graph.of(5));

        assertThat(nothing.extent().density()).isEmpty();
        assertThat(nothing.extent().largestShare()).isEmpty();
        assertThat(strangers.extent().isolates()).isEqualTo(5);
        assertThat(strangers.extent().largestShare()).hasValue(0.2);
        assertThat(strangers.cohesion().transitivity()).isEmpty();
        assertThat(strangers.cohesion().degreeAssortativity()).isEmpty();
        assertThat(strangers.centralization().closeness()).isEmpty();
        assertThat(strangers.centralization().degree()).hasValue(0);
        assertThat(strangers.paths().efficiency()).hasValue(0);
    }
}
