package fi.kutomo.forum.living;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.kutomo.forum.living.Survival.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Waiting times of which some are not over. The values are those of the 21 treated patients of Freireich and others (1963), as textbooks print them. */
class SurvivalTest {

    private static Survival treated() {
        var spans = new ArrayList<Span>();
        for (int weeks : List.of(6, 6, 6, 7, 10, 13, 16, 22, 23)) {
            spans.add(new Span(weeks, true));
        }
        for (int weeks : List.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)) {
            spans.add(new Span(weeks, false));
        }
        return new Survival(spans);
    }

    @Test
    void countsWhatIsStillOpenForAsLongAsItHasWaited() {
        var treated = treated();
        assertThat(treated.after(5)).isEqualTo(1);
        assertThat(treated.after(6)).isCloseTo(0.857, within(0.0005));
        assertThat(treated.after(7)).isCloseTo(0.807, within(0.0005));
        assertThat(treated.after(10)).isCloseTo(0.753, within(0.0005));
        assertThat(treated.after(13)).isCloseTo(0.690, within(0.0005));
        assertThat(treated.after(16)).isCloseTo(0.627, within(0.0005));
        assertThat(treated.after(22)).isCloseTo(0.538, within(0.0005));
        assertThat(treated.after(23)).isCloseTo(0.448, within(0.0005));
        assertThat(treated.median()).hasValue(23);
    }

    @Test
    void hasNoMedianWhileMoreThanHalfStillWait() {
        assertThat(new Survival(List.of(new Span(2, true), new Span(90, false), new Span(90, false))).median()).isEmpty();
        assertThat(new Survival(List.of()).median()).isEmpty();
    }
}
