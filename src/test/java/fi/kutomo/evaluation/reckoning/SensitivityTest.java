package fi.kutomo.evaluation.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    private final Sensitivity wheels = Wheels.sensitivity();

    @Test
    void showsTheRatioAtEachRate() {
        assertThat(wheels.rates().stream().map(at -> ReckoningTest.money(at.result().present()) + " " + ReckoningTest.four(at.result().ratio())))
                .containsExactly("85224.71 2.0112", "83402.58 1.9682", "82522.76 1.9474", "82090.31 1.9372", "80821.80 1.9073");
    }

    @Test
    void addsTheRateOfTheAnalysisWhereItIsAnother() {
        var other = new Sensitivity(Wheels.rows(), Wheels.INPUTS, Wheels.CONTRACT, Wheels.TERMS.at(new BigDecimal("0.015")));
        assertThat(other.rates()).hasSize(6).extracting(Sensitivity.AtRate::rate).contains(new BigDecimal("0.015"));
    }

    @Test
    void answersTheQuestionsThatAreAlwaysAsked() {
        assertThat(wheels.answers().stream().map(answer -> answer.question() + " " + told(answer.result())))
                .containsExactly(
                        "MORE_DEADWEIGHT 73853.37 1.7429",
                        "LOWER_PROXIES 65045.17 1.5350",
                        "WITHOUT_LOSSES 85225.73 2.0112",
                        "MONEY_ONLY 82090.31 3.3678");
    }

    @Test
    void letsOneAssumptionBeAnother() {
        assertThat(told(falls(row -> row.with(Parameter.ATTRIBUTION, new BigDecimal("0.50"))))).isEqualTo("44722.49 1.0554");
        assertThat(told(falls(row -> row.with(Parameter.QUANTITY, new BigDecimal("4"))))).isEqualTo("48281.33 1.1394");
    }

    @Test
    void findsWhereTheRatioIsOne() {
        var deadweight = wheels.breakEvenDeadweight(SensitivityTest::fall).orElseThrow();
        assertThat(deadweight.movePointRight(2).setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo("50.344");
        assertThat(ReckoningTest.four(falls(row -> row.with(Parameter.DEADWEIGHT, deadweight)).ratio())).isEqualTo("1.0000");
        assertThat(wheels.breakEvenDeadweight(row -> row.code().equals("3"))).isEmpty();

        var factor = wheels.breakEvenFactor(SensitivityTest::fall).orElseThrow();
        assertThat(ReckoningTest.four(falls(row -> row.with(Parameter.QUANTITY, row.value(Parameter.QUANTITY).multiply(factor))).ratio()))
                .isEqualTo("1.0000");
    }

    @Test
    void swingsEachQuantityByAFifth() {
        assertThat(wheels.byQuantity().stream().map(swing -> swing.row().code() + " " + four(swing.low()) + "–" + four(swing.high())))
                .containsExactlyInAnyOrder(
                        "1a 1.9344–1.9401", "1b 1.7867–2.0878", "1c 1.7183–2.1562", "2 1.9102–1.9643", "3 1.9352–1.9393",
                        "4 1.9372–1.9372", "5 1.9364–1.9380", "6 1.9520–1.9224");
        assertThat(wheels.byQuantity().getFirst().row().code()).isEqualTo("1c");
    }

    private Reckoning falls(UnaryOperator<Row> change) {
        return wheels.with(row -> fall(row) ? change.apply(row) : row);
    }

    private static boolean fall(Row row) {
        return row.outcome().equals("falls");
    }

    private static String told(Reckoning result) {
        return ReckoningTest.money(result.present()) + " " + ReckoningTest.four(result.ratio());
    }

    private static String four(BigDecimal ratio) {
        return ratio.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}
