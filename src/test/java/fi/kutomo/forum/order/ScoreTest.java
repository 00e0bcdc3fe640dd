package fi.kutomo.forum.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published vectors of the score of flags. */
class ScoreTest {

    @ParameterizedTest
    @CsvSource({"6, 0, 6.46", "10, 0, 8.30", "8, 2, 2.77", "7, 3, 0", "5, 5, -2.37", "0, 10, -8.30", "90, 10, 11.07", "5, 0, 0", "0, 5, 0", "0, 0, 0"})
    void knowsHowOftenSomebodyWasRight(int agreed, int disagreed, double bonus) {
        assertThat(Score.accuracy(agreed, disagreed)).isCloseTo(bonus, within(0.005));
    }

    @Test
    void hidesAboveTheMediumThreshold() {
        assertThat(Score.HIDES).isCloseTo(8.33, within(0.005));
        assertThat(Score.of(1, 0, Reason.PERSONAL_DATA, true)).isEqualTo(9);
        assertThat(Score.of(0, 0, Reason.OFF_TOPIC, false)).isEqualTo(1);
        assertThat(Score.of(Score.STAFF, 0, Reason.SPAM, true)).isEqualTo(11);
        assertThat(Score.of(0, -8.3, Reason.SPAM, true)).as("never below zero").isZero();
    }

    @Test
    void losesHalfOfItsWeightInThirtyDays() {
        assertThat(Score.after(8, Duration.ZERO)).isEqualTo(8);
        assertThat(Score.after(8, Duration.ofDays(30))).isCloseTo(4, within(1e-9));
        assertThat(Score.after(8, Duration.ofDays(90))).isCloseTo(1, within(1e-9));
    }
}
