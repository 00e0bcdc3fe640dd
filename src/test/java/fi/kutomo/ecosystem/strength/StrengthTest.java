package fi.kutomo.ecosystem.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StrengthTest {

    @Test
    void trustIsTheMeanOverRaters() {
        var raters = List.of(new Trust(4, 4, 1), new Trust(2, 2, 2));

        assertThat(Trust.of(raters)).hasValue(2.5);
        assertThat(Trust.percent(raters)).hasValue(50);
        assertThat(Trust.of(List.of())).isEmpty();
        assertThatThrownBy(() -> new Trust(1, 5, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void followsFromSharedProjects() {
        var ties = TwoMode.projection(4, List.of(new int[] {0, 1, 2}, new int[] {1, 0, 0}, new int[] {3}));

        assertThat(ties.weight(ties.arc(0, 1))).isEqualTo(1.5);
        assertThat(ties.weight(ties.arc(0, 2))).isEqualTo(0.5);
        assertThat(ties.degree(3)).isZero();
    }
}
