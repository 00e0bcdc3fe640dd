package fi.kutomo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.kernel.Lang;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UiTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Messages messages = new Messages();

    @Test
    void tellsAgeInWords() {
        assertThat(age(Lang.FI, TODAY)).isEqualTo("tänään");
        assertThat(age(Lang.FI, TODAY.minusDays(1))).isEqualTo("1 päivä sitten");
        assertThat(age(Lang.SV, TODAY.minusDays(20))).isEqualTo("för 2 veckor sedan");
        assertThat(age(Lang.EN, TODAY.minusMonths(7))).isEqualTo("7 months ago");
        assertThat(age(Lang.FI, TODAY.minusYears(3))).isEqualTo("3 vuotta sitten");
    }

    @Test
    void takesADayToComeForToday() {
        assertThat(age(Lang.EN, TODAY.plusDays(3))).isEqualTo("today");
    }

    private String age(Lang lang, LocalDate day) {
        return ScopedValue.where(Chrome.CURRENT, TestChrome.in(lang, messages)).call(() -> Ui.age(day, TODAY));
    }
}
