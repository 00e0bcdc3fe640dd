package fi.kutomo.evaluation.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

    private static final long SEED = seed();

    @Test
    void givesCohensKappaOfTheTable() {
        var kappa = Kappa.of(new int[][] {{20, 5}, {10, 15}});

        assertThat(kappa.units()).isEqualTo(50);
        assertThat(kappa.observed()).isCloseTo(0.70, within(1e-9));
        assertThat(kappa.expected()).isCloseTo(0.50, within(1e-9));
        assertThat(kappa.value().orElseThrow()).isCloseTo(0.40, within(1e-9));
    }

    @Test
    void weighsNeighboursAsHalfAgreementOfThreeClasses() {
        var kappa = Kappa.weighted(new int[][] {{2, 1, 0}, {0, 2, 1}, {0, 0, 4}});

        assertThat(kappa.observed()).isCloseTo(0.9, within(1e-9));
        assertThat(kappa.value().orElseThrow()).isGreaterThan(Kappa.of(new int[][] {{2, 1, 0}, {0, 2, 1}, {0, 0, 4}}).value().orElseThrow());
        assertThat(Kappa.weighted(new int[][] {{20, 5}, {10, 15}}).value().orElseThrow()).isCloseTo(0.40, within(1e-9));
    }

    @Test
    void tellsNothingWhenBothAlwaysSayTheSame() {
        assertThat(Kappa.of(new int[][] {{7, 0}, {0, 0}}).value()).isEmpty();
    }

    @Test
    void refusesWhatIsNoTableOfCounts() {
        assertThatThrownBy(() -> Kappa.of(new int[][] {{1, 2}, {3}})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Kappa.of(new int[][] {{1, -2}, {3, 4}})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Kappa.of(new int[][] {{0, 0}, {0, 0}})).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"NOMINAL, 0.7434", "ORDINAL, 0.8154", "INTERVAL, 0.8491", "RATIO, 0.7974"})
    void givesAlphaOfThePublishedFourCoders(Distance distance, double expected) {
        var alpha = Alpha.of(published(), distance);

        assertThat(alpha.pairable()).isEqualTo(40);
        assertThat(alpha.value().orElseThrow()).isCloseTo(expected, within(0.00005));
    }

    @Test
    void readsAlphaByTheCustomaryLimits() {
        assertThat(Alpha.of(published(), Distance.ORDINAL).reliability()).isEqualTo(Reliability.RELIABLE);
        assertThat(Alpha.of(published(), Distance.NOMINAL).reliability()).isEqualTo(Reliability.TENTATIVE);
        assertThat(Alpha.of(List.of(List.of(0, 4), List.of(4, 0), List.of(1, 3)), Distance.ORDINAL).reliability()).isEqualTo(Reliability.LOW);
        assertThat(Alpha.of(List.of(List.of(3, 3), List.of(3)), Distance.ORDINAL).reliability()).isEqualTo(Reliability.UNKNOWN);
        assertThat(Alpha.of(List.of(), Distance.ORDINAL).value()).isEmpty();
    }

    @Test
    void isNoHigherThanOneAndTheSameInAnyOrder() {
        var random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            var units = new ArrayList<List<Integer>>();
            for (int unit = 0; unit < 2 + random.nextInt(10); unit++) {
                units.add(random.ints(random.nextInt(5), 0, 5).boxed().toList());
            }
            for (var distance : Distance.values()) {
                var alpha = Alpha.of(units, distance).value();
                var turned = units.stream().map(unit -> {
                    var other = new ArrayList<>(unit);
                    Collections.shuffle(other, random);
                    return other;
                }).toList();
                assertThat(Alpha.of(turned, distance).value().isPresent()).as("seed %d", SEED).isEqualTo(alpha.isPresent());
                alpha.ifPresent(value -> {
                    assertThat(value).as("seed %d", SEED).isLessThanOrEqualTo(1 + 1e-12);
                    assertThat(Alpha.of(turned, distance).value().orElseThrow()).as("seed %d", SEED).isCloseTo(value, within(1e-9));
                });
            }
        }
    }

    /** Krippendorff's four coders over twelve units; 0 stands for a missing value. */
    private static List<List<Integer>> published() {
        int[][] coders = {
            {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
            {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
            {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
            {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
        };
        var units = new ArrayList<List<Integer>>();
        for (int i = 0; i < 12; i++) {
            int unit = i;
            units.add(Arrays.stream(coders).map(coder -> coder[unit]).filter(value -> value > 0).toList());
        }
        return units;
    }

    private static long seed() {
        long given = Long.getLong("kutomo.test.seed", 0);
        long seed = given == 0 ? System.nanoTime() : given;
        System.out.println("Agreement, seed " + seed);
        return seed;
    }
}
