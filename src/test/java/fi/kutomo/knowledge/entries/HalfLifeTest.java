package fi.kutomo.knowledge.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fi.kutomo.knowledge.EntryKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HalfLifeTest {

    @Test
    void halvesConfidenceWithEveryHalfLife() {
        assertThat(HalfLife.SYNTHESIS.confidence(3.0)).isCloseTo(0.6598, within(0.00005));
        assertThat(HalfLife.CONTACT.confidence(1.0)).isEqualTo(0.5);
        assertThat(HalfLife.CONCEPT.confidence(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1))).isEqualTo(1.0);
    }

    @Test
    void asksAgainAfterOneHalfLife() {
        assertThat(HalfLife.of(EntryKind.MODEL).reviewBy(LocalDate.of(2024, 2, 29))).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(HalfLife.of(EntryKind.ORGANISATION).years()).isEqualTo(1);
    }

    @Test
    void refusesADayInTheFuture() {
        assertThatThrownBy(() -> HalfLife.COST.confidence(LocalDate.of(2027, 1, 1), LocalDate.of(2026, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
