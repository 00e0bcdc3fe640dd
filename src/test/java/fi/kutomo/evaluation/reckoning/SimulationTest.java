package fi.kutomo.evaluation.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final Estimate T5 = Estimate.of("0", "0.05", "0.5");

    @Test
    void meetsTheMeansOfBothShapes() {
        assertThat(Spread.alpha(0.1)).isEqualTo(1.4, within(1e-12));
        assertThat(Spread.beta(0.1)).isEqualTo(4.6, within(1e-12));
        assertThat(mean(Shape.PERT)).isEqualTo(0.11667, within(0.00002));
        assertThat(mean(Shape.TRIANGULAR)).isEqualTo(0.18333, within(0.00002));
    }

    @Test
    void staysInsideTheRange() {
        for (var shape : Shape.values()) {
            var spread = Spread.of(T5, shape);
            assertThat(spread.at(0)).isEqualTo(0, within(1e-12));
            assertThat(spread.at(1)).isEqualTo(0.5, within(1e-12));
            double before = 0;
            for (int i = 1; i <= 1000; i++) {
                double now = spread.at(i / 1000.0);
                assertThat(now).isGreaterThanOrEqualTo(before);
                before = now;
            }
        }
    }

    @Test
    void drawsTheSameNumbersFromASeedForEver() {
        var chance = new Chance(1234567);
        assertThat(List.of(chance.next(), chance.next(), chance.next()))
                .containsExactly(6457827717110365317L, 3203168211198807973L, -8629252141511181193L);
    }

    /** These figures hold on every machine; another one means that stored results could no longer be repeated. */
    @Test
    void givesTheSamePercentilesForASeedOnEveryMachine() {
        var told = wheels(20261122);
        assertThat(told).isEqualTo(wheels(20261122));
        assertThat(List.of(told.p5(), told.p50(), told.p95(), told.above1()))
                .containsExactly(1.4129154022985508, 1.7558128403353355, 2.1427884403214916, 1.0);
        assertThat(wheels(7).p50()).isNotEqualTo(told.p50()).isEqualTo(told.p50(), within(0.02));
    }

    @Test
    void leavesTheDrawsOfOtherRowsAloneWhenOneChanges() {
        var one = ranged();
        var more = new ArrayList<>(one);
        more.add(new Row("7", "more", Map.of(Parameter.QUANTITY, Estimate.of("0", "1", "2"), Parameter.PROXY, Estimate.of("0"))));
        assertThat(run(more, 5).p50()).isEqualTo(run(one, 5).p50());
    }

    @Test
    void namesWhatTheResultFollows() {
        var told = wheels(3);
        assertThat(told.influences().getFirst().row()).isEqualTo("1c");
        assertThat(told.influences().getFirst().correlation()).isBetween(0.5, 1.0);
        assertThat(told.influences()).extracting(Simulation.Influence::row).contains("input Volunteers");
        assertThat(told.influences().stream().filter(influence -> influence.parameter() == Parameter.ATTRIBUTION))
                .allSatisfy(influence -> assertThat(influence.correlation()).isNegative());
    }

    @Test
    void liesAroundTheExactResultWhenNothingIsUncertain() {
        var told = run(Wheels.rows(), 1);
        var exact = Reckoning.of(Wheels.rows(), Wheels.INPUTS, Wheels.TERMS).ratio().orElseThrow().doubleValue();
        assertThat(told.p5()).isEqualTo(exact, within(1e-9));
        assertThat(told.p95()).isEqualTo(exact, within(1e-9));
        assertThat(told.influences()).isEmpty();
        assertThat(told.bars().counts().stream().mapToInt(Integer::intValue).sum()).isEqualTo(told.draws());
    }

    @Test
    void agreesWithTheExactResultOverYearsAndConventions() {
        for (var fading : Terms.Fading.values()) {
            for (var start : Terms.Start.values()) {
                var terms = new Terms(new BigDecimal("0.02"), 6, Terms.Timing.START_OF_YEAR, fading, start);
                var exact = Reckoning.of(Wheels.rows(), Wheels.INPUTS, terms).ratio().orElseThrow().doubleValue();
                var told = Simulation.of(Wheels.rows(), inputs(), terms, Shape.PERT, 1, 10);
                assertThat(told.p50()).as("%s %s", fading, start).isEqualTo(exact, within(1e-9));
            }
        }
    }

    @Test
    void sharesRanksAmongValuesThatAreAlike() {
        assertThat(Ranks.of(new double[] {3, 1, 3, 2})).containsExactly(2.5, 0, 2.5, 1);
        assertThat(Ranks.correlation(new int[] {0, 1, 2}, new double[] {1, 1, 1})).isZero();
        assertThat(Ranks.correlation(new int[] {0, 1, 2}, new double[] {2, 1, 0})).isEqualTo(-1, within(1e-12));
    }

    @Test
    void refusesToDrawARatioWithoutInputs() {
        assertThatThrownBy(() -> Simulation.of(Wheels.rows(), List.of(), Wheels.TERMS, Shape.PERT, 1, 10)).hasMessageContaining("inputs");
    }

    private static double mean(Shape shape) {
        var lanes = new ArrayList<Lane>();
        return Arrays.stream(Lane.values(T5, "x", Parameter.DEADWEIGHT, shape, 42, 10_000, lanes)).average().orElseThrow();
    }

    private static Simulation wheels(long seed) {
        return run(ranged(), seed);
    }

    private static Simulation run(List<Row> rows, long seed) {
        return Simulation.of(rows, rows.getFirst().estimate(Parameter.QUANTITY).uncertain() ? ranged("16000") : inputs(), Wheels.TERMS, Shape.PERT, seed, 10_000);
    }

    private static List<Simulation.Input> inputs() {
        return List.of(new Simulation.Input("Contract", Estimate.of(Wheels.CONTRACT)), new Simulation.Input("Volunteers", Estimate.of(Wheels.VOLUNTEERS)));
    }

    private static List<Simulation.Input> ranged(String low) {
        return List.of(
                new Simulation.Input("Contract", Estimate.of(Wheels.CONTRACT)),
                new Simulation.Input("Volunteers", Estimate.of(low, "18000", "24000")));
    }

    /** The worked example with ranges: falls between 4 and 9, and up to half of it brought about by others. */
    static List<Row> ranged() {
        return Wheels.rows().stream().map(row -> row.outcome().equals("falls") ? uncertain(row) : row).toList();
    }

    private static Row uncertain(Row row) {
        return new Row(row.code(), row.outcome(), Map.of(
                Parameter.QUANTITY, Estimate.of("4", "7", "9"),
                Parameter.PROXY, row.estimate(Parameter.PROXY),
                Parameter.ATTRIBUTION, T5,
                Parameter.DROP_OFF, Estimate.of("0.3", "0.5", "0.7"),
                Parameter.YEARS, Estimate.of("1", "1", "2")));
    }
}
