package fi.kutomo.ecosystem.centrality;

import static fi.kutomo.ecosystem.Printed.digits;
import static fi.kutomo.ecosystem.Printed.six;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.ecosystem.holes.Burt;
import fi.kutomo.ecosystem.network.Clustering;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Values;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CentralityTest {

    @ParameterizedTest
    @CsvSource({
        "0, 4, 0.529412, 0.833333, 0.352209, 6.083333, 0.541198, 2.0",
        "1, 4, 0.529412, 0.833333, 0.352209, 6.083333, 0.541198, 2.0",
        "2, 3, 0.5, 0, 0.285835, 5.583333, 0.664136, 1.0",
        "4, 3, 0.5, 0, 0.285835, 5.583333, 0.664136, 1.0",
        "3, 6, 0.6, 3.666667, 0.481021, 7.083333, 0.47017, 3.333333",
        "5, 5, 0.642857, 8.333333, 0.397691, 6.833333, 0.445089, 3.0",
        "6, 5, 0.642857, 8.333333, 0.397691, 6.833333, 0.445089, 3.0",
        "7, 3, 0.6, 14, 0.195861, 6.0, 0.431111, 2.333333",
        "8, 2, 0.428571, 8, 0.048073, 4.666667, 0.5, 2.0",
        "9, 1, 0.310345, 0, 0.011163, 3.416667, 1.0, 1.0"
    })
    void isAsPrintedForTheKite(
            int node, int degree, double closeness, double betweenness, double eigenvector, double harmonic, double constraint, double size) {
        var kite = KnownGraphs.KITE;

        assertThat(kite.degree(node)).isEqualTo(degree);
        six(Nearness.of(kite).closeness().at(node), closeness);
        six(36 * Betweenness.exact(kite).values().at(node).orElseThrow(), betweenness);
        six(Eigenvector.of(kite).at(node), eigenvector);
        six(Nearness.of(kite).harmonic().at(node), harmonic);
        six(new Burt(kite).constraint(node), constraint);
        six(new Burt(kite).effectiveSize(node), size);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 16, 0.568966, 0.437635, 0.355491, 0.155423, 13.75, 0.15",
        "1, 9, 0.485294, 0.053937, 0.265960, 0.279535, 6.333333, 0.333333",
        "2, 10, 0.559322, 0.143657, 0.317193, 0.185177, 7.8, 0.244444",
        "8, 5, 0.515625, 0.055927, 0.227404, 0.303601, 3.0, 0.5",
        "11, 1, 0.366667, 0, 0.052856, 1.0, 1.0, 0",
        "16, 2, 0.284483, 0, 0.023636, 0.78125, 1.0, 1.0",
        "31, 6, 0.540984, 0.138276, 0.191034, 0.244575, 5.0, 0.2",
        "32, 12, 0.515625, 0.145247, 0.308644, 0.249223, 9.833333, 0.19697",
        "33, 17, 0.55, 0.304075, 0.373363, 0.156419, 15.235294, 0.110294"
    })
    void isAsPrintedForTheKarateClub(
            int node, int degree, double closeness, double betweenness, double eigenvector, double constraint, double size, double clustering) {
        var karate = KnownGraphs.KARATE;

        assertThat(karate.degree(node)).isEqualTo(degree);
        six(Nearness.of(karate).closeness().at(node), closeness);
        six(Betweenness.exact(karate).values().at(node), betweenness);
        six(Eigenvector.of(karate).at(node), eigenvector);
        six(new Burt(karate).constraint(node), constraint);
        six(new Burt(karate).effectiveSize(node), size);
        six(Clustering.of(karate).of(node), clustering);
    }

    @ParameterizedTest
    @CsvSource({
        "Medici, 0.521978", "Guadagni, 0.254579", "Albizzi, 0.212454", "Salviati, 0.142857", "Ridolfi, 0.113553", "Bischeri, 0.104396"
    })
    void isAsPrintedForFlorence(String family, double betweenness) {
        six(Betweenness.exact(KnownGraphs.FLORENCE).values().at(KnownGraphs.FAMILIES.indexOf(family)), betweenness);
    }

    @Test
    void picksAnotherMemberOfTheKiteByEachMeasure() {
        var kite = KnownGraphs.KITE;
        var closeness = Nearness.of(kite).closeness();

        assertThat(IntStream.range(0, 10).mapToObj(kite::degree).max(Integer::compare)).hasValue(kite.degree(3));
        assertThat(closeness.highest()).hasValue(5);
        assertThat(closeness.at(6)).isEqualTo(closeness.at(5));
        assertThat(Betweenness.exact(kite).values().highest()).hasValue(7);
    }

    @Test
    void reachesFriendsOfFriends() {
        var reach = Reach.of(KnownGraphs.KITE);

        digits(reach.at(9), 2 / 9.0, 12);
        digits(reach.at(3), 7 / 9.0, 12);
        assertThat(Reach.of(Graph.of(1)).at(0)).isEmpty();
    }

    @Test
    void givesPageRankToStrangersToo() {
        var ranks = PageRank.of(Graph.of(4, new int[] {0, 1}, new int[] {1, 2}));

        digits(ranks.defined().sum(), 1, 9);
        assertThat(ranks.at(3).orElseThrow()).isPositive().isLessThan(ranks.at(0).orElseThrow());
    }

    @Test
    void isNotDefinedForWhomNobodyCanBeNearOrBetween() {
        var strangers = Graph.of(3);

        assertThat(Nearness.of(strangers).closeness().at(0)).isEmpty();
        assertThat(Nearness.of(strangers).harmonic().at(0)).hasValue(0);
        assertThat(Eigenvector.of(strangers).at(0)).isEmpty();
        assertThat(Betweenness.exact(Graph.of(2)).values().at(0)).isEmpty();
        assertThat(Betweenness.exact(strangers).largestShare()).isZero();
    }

    @Test
    void isCountedExactlyForMostRegions() {
        assertThat(Betweenness.of(KnownGraphs.KARATE, 42).approximate()).isFalse();
        assertThat(Betweenness.of(KnownGraphs.KARATE, 42).largestError()).hasValue(0);
    }

    @Test
    void tellsTheErrorOfWhatItEstimates() {
        var random = KnownGraphs.seeded();
        var graph = KnownGraphs.growing(800, 4, random);
        var exact = Betweenness.exact(graph).values();
        var sampled = Betweenness.sampled(graph, 200, random.nextLong());
        double largest = sampled.largestError().orElseThrow();

        long near = IntStream.range(0, 800)
                .filter(node -> Math.abs(off(exact, sampled, node)) <= 2 * sampled.errors().at(node).orElseThrow() + 1e-12)
                .count();

        assertThat(sampled.approximate()).isTrue();
        assertThat(near).isGreaterThan(740);
        assertThat(IntStream.range(0, 800).mapToObj(node -> off(exact, sampled, node)))
                .allSatisfy(off -> assertThat(Math.abs(off)).isLessThan(5 * largest));
    }

    @Test
    void drawsTheSamePivotsForTheSameSeed() {
        var graph = KnownGraphs.KARATE;

        assertThat(values(Betweenness.sampled(graph, 10, 7))).isEqualTo(values(Betweenness.sampled(graph, 10, 7)));
        assertThat(values(Betweenness.sampled(graph, 10, 7))).isNotEqualTo(values(Betweenness.sampled(graph, 10, 8)));
    }

    private static List<Double> values(Betweenness betweenness) {
        return betweenness.values().defined().boxed().toList();
    }

    private static double off(Values exact, Betweenness sampled, int node) {
        return sampled.values().at(node).orElseThrow() - exact.at(node).orElseThrow();
    }
}
