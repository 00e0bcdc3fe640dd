package fi.kutomo.forum.caring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which question comes first, and who fits it. */
class UrgencyTest {

    private static double score(int hours, boolean first, boolean here, boolean due, boolean drafted) {
        return new Urgency(Duration.ofHours(hours), first, here, due, drafted).score();
    }

    @Test
    void growsForSixDaysAndNoLonger() {
        assertThat(score(0, false, false, false, false)).isZero();
        assertThat(score(36, false, false, false, false)).isEqualTo(1);
        assertThat(score(72, false, false, false, false)).isEqualTo(2);
        assertThat(score(144, false, false, false, false)).isEqualTo(4);
        assertThat(score(1000, false, false, false, false)).isEqualTo(4);
    }

    @Test
    void addsWhatPressesAndTakesAwayWhatIsUnderWay() {
        assertThat(score(72, true, true, true, false)).isEqualTo(5);
        assertThat(score(72, true, true, true, true)).isEqualTo(4);
        assertThat(score(0, false, false, false, true)).isEqualTo(-1);
    }

    @Test
    void fitsWhoHasAnsweredTheLikeBestAndWasNotAskedLately() {
        assertThat(new Aptness(1, true, 20, true, 0).score()).isCloseTo(1.0, within(1e-9));
        assertThat(new Aptness(0.5, false, 0, false, 0).score()).isCloseTo(0.25, within(1e-9));
        assertThat(new Aptness(0.5, false, 0, false, 3).score()).isCloseTo(-0.05, within(1e-9));
        assertThat(new Aptness(0, true, 0, false, 0).score()).isCloseTo(0.2, within(1e-9));
        assertThat(new Aptness(0, false, 5, false, 0).score()).isGreaterThan(new Aptness(0, false, 2, false, 0).score());
    }
}
