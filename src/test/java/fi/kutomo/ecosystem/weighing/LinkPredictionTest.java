package fi.kutomo.ecosystem.weighing;

import static fi.kutomo.ecosystem.Printed.six;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Pair;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkPredictionTest {

    @ParameterizedTest
    @CsvSource({
        "2, 33, 6, 0.285714, 4.719381, 1.566667, 170",
        "0, 33, 4, 0.137931, 2.711020, 0.9, 272",
        "1, 33, 3, 0.130435, 2.252922, 0.783333, 153",
        "0, 32, 3, 0.12, 1.613740, 0.466667, 192",
        "14, 15, 2, 1.0, 0.755386, 0.142157, 4",
        "16, 26, 0, 0, 0, 0, 4"
    })
    void isAsPrintedForTheKarateClub(
            int one, int other, int common, double jaccard, double adamicAdar, double allocation, long preferential) {
        expect(LinkPrediction.of(KnownGraphs.KARATE, new Pair(one, other)), common, jaccard, adamicAdar, allocation, preferential);
    }

    @Test
    void isAsPrintedForFiveWhoAllKnowEachOther() {
        expect(LinkPrediction.of(KnownGraphs.complete(5), new Pair(0, 1)), 3, 0.6, 2.164043, 0.75, 16);
    }

    @Test
    void holdsTheTieLikeliestThatClosesMostTriangles() {
        assertThat(likeliest(LinkPrediction::common)).isEqualTo(new Pair(2, 33));
        assertThat(likeliest(LinkPrediction::adamicAdar)).isEqualTo(new Pair(2, 33));
        assertThat(likeliest(LinkPrediction::allocation)).isEqualTo(new Pair(2, 33));
    }

    @Test
    void promisesNothingToStrangers() {
        expect(LinkPrediction.of(Graph.of(2), new Pair(0, 1)), 0, 0, 0, 0, 0);
    }

    private static Pair likeliest(ToDoubleFunction<LinkPrediction> measure) {
        return KnownGraphs.untied(KnownGraphs.KARATE).stream()
                .max(Comparator.comparingDouble(pair -> measure.applyAsDouble(LinkPrediction.of(KnownGraphs.KARATE, pair))))
                .orElseThrow();
    }

    private static void expect(
            LinkPrediction prediction, int common, double jaccard, double adamicAdar, double allocation, long preferential) {
        assertThat(prediction.common()).isEqualTo(common);
        six(prediction.jaccard(), jaccard);
        six(prediction.adamicAdar(), adamicAdar);
        six(prediction.allocation(), allocation);
        assertThat(prediction.preferential()).isEqualTo(preferential);
    }
}
