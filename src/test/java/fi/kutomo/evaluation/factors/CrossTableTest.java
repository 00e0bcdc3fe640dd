package fi.kutomo.evaluation.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrossTableTest {

    @Test
    void givesTheRatioTheIntervalAndTheLiftOfTheWorkedExample() {
        var table = new CrossTable(18, 12, 12, 38);

        assertThat(table.odds().value()).isCloseTo(4.75, within(1e-12));
        assertThat(table.odds().low()).isCloseTo(1.788, within(0.0005));
        assertThat(table.odds().high()).isCloseTo(12.620, within(0.0005));
        assertThat(table.lift()).isCloseTo(1.60, within(1e-12));
    }

    @Test
    void addsAHalfToEachCountWhereOneIsZero() {
        var table = new CrossTable(10, 0, 5, 15);

        assertThat(table.odds().value()).isCloseTo(10.5 * 15.5 / (0.5 * 5.5), within(1e-9));
        assertThat(table.odds().high()).isFinite();
    }

    @Test
    void tellsTheChanceOfTheLadyWhoTastedTea() {
        assertThat(new CrossTable(3, 1, 1, 3).chance()).isCloseTo(34.0 / 70, within(1e-9));
        assertThat(new CrossTable(4, 0, 0, 4).chance()).isCloseTo(2.0 / 70, within(1e-9));
        assertThat(new CrossTable(5, 5, 5, 5).chance()).isCloseTo(1, within(1e-9));
    }

    @Test
    void asksForTenInEachOfTheFourGroups() {
        assertThat(new CrossTable(5, 5, 5, 5).enough()).isTrue();
        assertThat(new CrossTable(5, 4, 5, 50).enough()).isFalse();
        assertThat(new CrossTable(4, 50, 5, 50).enough()).isFalse();
    }

    @Test
    void refusesACountBelowZero() {
        assertThatThrownBy(() -> new CrossTable(-1, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void correctsForLookingAtManyFactors() {
        assertThat(FalseDiscovery.corrected(List.of(0.01, 0.04, 0.03, 0.005))).containsExactly(0.02, 0.04, 0.04, 0.02);
        assertThat(FalseDiscovery.corrected(List.of(0.9, 0.02))).containsExactly(0.9, 0.04);
        assertThat(FalseDiscovery.corrected(List.of())).isEmpty();
    }

    @Test
    void measuresHowAWholeIsSpread() {
        var spread = Concentration.of(List.of(0.5, 0.3, 0.2));

        assertThat(spread.index()).isCloseTo(0.38, within(1e-12));
        assertThat(spread.entropy()).isCloseTo(1.0297, within(0.00005));
        assertThat(spread.evenness().orElseThrow()).isCloseTo(0.9372, within(0.00005));
        assertThat(Concentration.of(List.of(7, 0))).isEqualTo(new Concentration(1, 1, 0, java.util.Optional.empty()));
        assertThatThrownBy(() -> Concentration.of(List.of(0, 0))).isInstanceOf(IllegalArgumentException.class);
    }
}
