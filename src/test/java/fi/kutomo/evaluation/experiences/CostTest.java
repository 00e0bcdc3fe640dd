package fi.kutomo.evaluation.experiences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CostTest {

    private static Cost cost(String total, @Nullable Integer reached, @Nullable Integer changed) {
        return new Cost(new BigDecimal(total), 2023, "", reached, changed, List.of(), List.of());
    }

    @Test
    void sharesTheSumAmongThePeople() {
        assertThat(cost("42375", 30, 12).perReached().orElseThrow()).isEqualByComparingTo("1412.5");
        assertThat(cost("42375", 30, 12).perChanged().orElseThrow()).isEqualByComparingTo("3531.25");
    }

    @Test
    void saysNothingForAPersonWhereNobodyIsKnownOrChanged() {
        assertThat(cost("100", null, null).perReached()).isEmpty();
        assertThat(cost("100", 5, 0).perChanged()).isEmpty();
    }

    @Test
    void refusesSumsAndPeopleThatCannotBe() {
        assertThatThrownBy(() -> cost("-1", 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cost("1", 0, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cost("1", 5, 6)).isInstanceOf(IllegalArgumentException.class);
    }
}
