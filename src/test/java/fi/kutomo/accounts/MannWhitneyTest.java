package fi.kutomo.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The judge itself must see a difference where there is one and none where there is none. */
class MannWhitneyTest {

    @Test
    void countsAsByHand() {
        // U = 2 of 25; z = (|2 - 12.5| - 0.5) / sqrt(25 * 11 / 12) = 2.0889; two sided 0.0367
        assertThat(MannWhitney.chance(List.of(1.0, 2.0, 3.0, 4.0, 7.0), List.of(5.0, 6.0, 8.0, 9.0, 10.0))).isCloseTo(0.0367, within(0.0002));
    }

    @Test
    void seesALateAnswer() {
        var random = new Random(7);
        assertThat(MannWhitney.chance(times(random, 50), times(random, 54))).isLessThan(0.001);
    }

    @Test
    void seesNothingWhereThereIsNothing() {
        var random = new Random(7);
        int alarms = 0;
        for (int i = 0; i < 1000; i++) {
            alarms += MannWhitney.chance(times(random, 50), times(random, 50)) < 0.05 ? 1 : 0;
        }
        assertThat(alarms).isBetween(30, 70);
    }

    private static List<Double> times(Random random, double middle) {
        return DoubleStream.generate(() -> middle + random.nextGaussian() * 5).limit(200).boxed().toList();
    }
}
