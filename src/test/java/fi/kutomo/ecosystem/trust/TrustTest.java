package fi.kutomo.ecosystem.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrustTest {

    @Test
    void isTheMeanOverRaters() {
        var raters = List.of(new Trust(4, 4, 1), new Trust(2, 2, 2));

        assertThat(Trust.of(raters)).hasValue(2.5);
        assertThat(Trust.percent(raters)).hasValue(50);
        assertThat(Trust.of(List.of())).isEmpty();
        assertThatThrownBy(() -> new Trust(1, 5, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
