package fi.kutomo.evaluation.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    private final Reckoning wheels = Reckoning.of(Wheels.rows(), Wheels.INPUTS, Wheels.TERMS);

    @Test
    void givesTheGrossAndTheImpactOfEachRow() {
        assertThat(wheels.lines().stream().map(line -> money(line.gross())))
                .containsExactly("658.00", "34748.00", "50540.00", "1710.00", "772.00", "476.00", "650.00", "-1375.00");
        assertThat(wheels.lines().stream().map(line -> money(line.impact())))
                .containsExactly("625.10", "33010.60", "48013.00", "1539.00", "451.62", "0.00", "175.50", "-1175.63");
        assertThat(wheels.lines().getLast().impact()).isEqualByComparingTo("-1175.625");
    }

    @Test
    void letsEachRowFadeOverItsYears() {
        assertThat(years("2")).containsExactly("1539.00", "1385.10", "1246.59", "1121.93", "1009.74");
        assertThat(years("6")).containsExactly("-1175.63", "-1116.84", "-1061.00", "0.00", "0.00");
        assertThat(years("1c")).containsExactly("48013.00", "0.00", "0.00", "0.00", "0.00");
    }

    @Test
    void sumsAndDiscountsTheYears() {
        assertThat(wheels.years().getFirst()).isEqualByComparingTo("82639.195");
        assertThat(wheels.years().stream().map(ReckoningTest::money)).containsExactly("82639.20", "268.26", "185.59", "1121.93", "1009.74");
        assertThat(wheels.presentYears().stream().map(ReckoningTest::money))
                .containsExactly("79844.63", "250.42", "167.39", "977.70", "850.17");
    }

    @Test
    void givesTheFiguresOfTheWorkedExample() {
        assertThat(money(wheels.undiscounted())).isEqualTo("85224.71");
        assertThat(money(wheels.present())).isEqualTo("82090.31");
        assertThat(money(wheels.net())).isEqualTo("39715.31");
        assertThat(four(wheels.ratio())).isEqualTo("1.9372");
        assertThat(wheels.ratio().orElseThrow().setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo("1.94");
        assertThat(four(wheels.netRatio())).isEqualTo("0.9372");
        assertThat(wheels.paybackMonths().orElseThrow().setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo("6.15");
    }

    @Test
    void discountsFromTheStartOfTheYearWhereAsked() {
        var terms = new Terms(Terms.USUAL_RATE, 5, Terms.Timing.START_OF_YEAR, Terms.Fading.COMPOUND, Terms.Start.DURING);
        var early = Reckoning.of(Wheels.rows(), Wheels.INPUTS, terms);
        assertThat(money(early.present())).isEqualTo("84963.47");
        assertThat(four(early.ratio())).isEqualTo("2.0050");
    }

    @Test
    void fadesByAShareOfTheFirstValueWhereAsked() {
        var row = row("100", "10", "0.4", "4");
        var linear = new Terms(BigDecimal.ZERO, 4, Terms.Timing.END_OF_YEAR, Terms.Fading.LINEAR, Terms.Start.DURING);
        assertThat(Reckoning.of(List.of(row), BigDecimal.ONE, linear).years().stream().map(ReckoningTest::money))
                .containsExactly("1000.00", "600.00", "200.00", "0.00");
    }

    @Test
    void beginsTheYearAfterWhereAsked() {
        var after = new Terms(BigDecimal.ZERO, 3, Terms.Timing.END_OF_YEAR, Terms.Fading.COMPOUND, Terms.Start.AFTER);
        assertThat(Reckoning.of(List.of(row("1", "8", "0.5", "9")), BigDecimal.ONE, after).years().stream().map(ReckoningTest::money))
                .containsExactly("0.00", "8.00", "4.00");
    }

    @Test
    void hasNoRatioWithoutInputs() {
        var free = Reckoning.of(Wheels.rows(), BigDecimal.ZERO, Wheels.TERMS);
        assertThat(free.ratio()).isEmpty();
        assertThat(free.netRatio()).isEmpty();
    }

    @Test
    void weighsWhatTheValueRestsOn() {
        assertThat(wheels.share(ReckoningTest::fall).orElseThrow().setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo("0.961");
        assertThat(wheels.weight(ReckoningTest::fall)).isBetween(new BigDecimal("0.892"), new BigDecimal("0.893"));
        assertThat(wheels.weight(row -> true)).isEqualByComparingTo("1");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> row("-1", "10", "0", "1")).hasMessageContaining("QUANTITY");
        assertThatThrownBy(() -> row("1", "10", "1.01", "1")).hasMessageContaining("DROP_OFF");
        assertThatThrownBy(() -> row("1", "10", "0", "1.5")).hasMessageContaining("YEARS");
        assertThatThrownBy(() -> row("1", "10", "0", "101")).hasMessageContaining("YEARS");
        assertThatThrownBy(() -> Reckoning.of(List.of(), new BigDecimal("-1"), Wheels.TERMS)).hasMessageContaining("Inputs");
        assertThatThrownBy(() -> Estimate.of("2", "1", "3")).hasMessageContaining("range");
    }

    @Test
    void valuesWellbeingYears() {
        var points = new BigDecimal("0.2");
        var worth = new BigDecimal("13000");
        assertThat(money(wellbeing(points, worth, Terms.usual(2).at(BigDecimal.ZERO)))).isEqualTo("5200.00");
        assertThat(money(wellbeing(points, worth, Terms.usual(2)))).isEqualTo("4939.21");
        var early = new Terms(Terms.USUAL_RATE, 2, Terms.Timing.START_OF_YEAR, Terms.Fading.COMPOUND, Terms.Start.DURING);
        assertThat(money(wellbeing(points, worth, early))).isEqualTo("5112.08");
    }

    private static BigDecimal wellbeing(BigDecimal points, BigDecimal worth, Terms terms) {
        return Wellbeing.value(points, BigDecimal.ONE, worth, BigDecimal.ZERO, terms);
    }

    private static boolean fall(Row row) {
        return row.outcome().equals("falls");
    }

    private static Row row(String quantity, String proxy, String dropOff, String years) {
        return new Row("x", "x", Map.of(
                Parameter.QUANTITY, Estimate.of(quantity),
                Parameter.PROXY, Estimate.of(proxy),
                Parameter.DROP_OFF, Estimate.of(dropOff),
                Parameter.YEARS, Estimate.of(years)));
    }

    private List<String> years(String code) {
        return wheels.lines().stream()
                .filter(line -> line.row().code().equals(code))
                .flatMap(line -> line.years().stream())
                .map(ReckoningTest::money)
                .toList();
    }

    static String money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    static String four(Optional<BigDecimal> ratio) {
        return ratio.orElseThrow().setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}
