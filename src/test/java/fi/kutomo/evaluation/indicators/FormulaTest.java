package fi.kutomo.evaluation.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.kutomo.evaluation.indicators.Indicator.Kind;
import fi.kutomo.platform.kernel.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class FormulaTest {

    @Test
    void stretchesEventsOfAQuarterToAYear() {
        var indicator = MadeIndicators.of(Kind.RATIO, false, "1000", true);
        var value = Formula.value(indicator, new BigDecimal("45"), new BigDecimal("12000"), 92);
        assertThat(value.setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo("14.8777");
    }

    @Test
    void putsWilsonsIntervalAroundAShare() {
        var interval = Wilson.of(17, 20);
        assertThat(interval.low()).isCloseTo(0.6396, within(0.00005));
        assertThat(interval.high()).isCloseTo(0.9476, within(0.00005));
        assertThat(Wilson.of(0, 7).low()).isCloseTo(0, within(1e-12));
        assertThat(Wilson.of(7, 7).high()).isCloseTo(1, within(1e-12));
    }

    @Test
    void refusesToDivideByNothing() {
        var share = MadeIndicators.of(Kind.PERCENT, true, "100", false);
        assertThatThrownBy(() -> Formula.value(share, BigDecimal.ONE, null, 365)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Formula.value(share, BigDecimal.ONE, BigDecimal.ZERO, 365)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wilson.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesACountAsItIs() {
        assertThat(Formula.value(MadeIndicators.of(Kind.COUNT, true, "1", false), new BigDecimal("17"), null, 30)).isEqualByComparingTo("17");
    }

    @Test
    void keepsItsMeaningWhenATranslationComesButNotWhenTheReckoningChanges() {
        var indicator = MadeIndicators.of(Kind.COUNT, true, "1", false);
        var translated = MadeIndicators.with(indicator, LocalizedText.of("Ihmiset", "Människor", "People"));
        var reworded = MadeIndicators.with(indicator, LocalizedText.of("Asiakkaat", "", ""));
        assertThat(indicator.means(translated)).isTrue();
        assertThat(indicator.means(reworded)).isFalse();
        assertThat(indicator.reckonedLike(reworded)).isTrue();
        assertThat(indicator.means(MadeIndicators.of(Kind.COUNT, true, "2", false))).isFalse();
    }
}
