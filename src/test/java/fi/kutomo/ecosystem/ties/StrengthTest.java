package fi.kutomo.ecosystem.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StrengthTest {

    @Test
    void isTheLowerOfBothEndsOrTheOneThatIsKnown() {
        assertThat(Strength.of(OptionalInt.of(4), OptionalInt.of(2))).hasValue(2);
        assertThat(Strength.of(OptionalInt.of(3), OptionalInt.empty())).hasValue(3);
        assertThat(Strength.of(OptionalInt.empty(), OptionalInt.empty())).isEmpty();
        assertThat(Strength.oneSided(OptionalInt.of(3), OptionalInt.empty())).isTrue();
        assertThat(Strength.oneSided(OptionalInt.of(3), OptionalInt.of(1))).isFalse();
        assertThat(Strength.oneSided(OptionalInt.empty(), OptionalInt.empty())).isFalse();
    }

    @Test
    void halvesInAHundredAndEightyDays() {
        assertThat(Strength.now(1, 180, false)).isCloseTo(0.5, within(1e-12));
        assertThat(Strength.now(1, 90, false)).isCloseTo(0.707107, within(5e-7));
        assertThat(Strength.now(1, 365, false)).isCloseTo(0.245233, within(5e-7));
        assertThat(Strength.now(2, 0, false)).isEqualTo(2);
        assertThat(Strength.now(2, -30, false)).isEqualTo(2);
    }

    @Test
    void keepsHalfOfAStrongTieWhileItsContractRuns() {
        assertThat(Strength.now(3, 3650, true)).isEqualTo(1.5);
        assertThat(Strength.now(4, 90, true)).isCloseTo(4 * 0.707107, within(5e-6));
        assertThat(Strength.now(2, 3650, true)).isLessThan(0.001);
        assertThat(Strength.now(3, 3650, false)).isLessThan(0.001);
    }

    @Test
    void refusesWhatIsNoStrength() {
        assertThatThrownBy(() -> Strength.now(0, 1, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Strength.now(Double.NaN, 1, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
