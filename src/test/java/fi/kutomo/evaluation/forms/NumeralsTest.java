package fi.kutomo.evaluation.forms;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.kernel.Lang;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumeralsTest {

    @Test
    void readsNumbersAsPeopleWriteThem() {
        assertThat(Numerals.read("7 500,25", Lang.FI)).contains(new BigDecimal("7500.25"));
        assertThat(Numerals.read("7\u00a0500,25 €", Lang.SV)).contains(new BigDecimal("7500.25"));
        assertThat(Numerals.read("7,500.25", Lang.EN)).contains(new BigDecimal("7500.25"));
        assertThat(Numerals.read("7,500", Lang.EN)).contains(new BigDecimal("7500"));
        assertThat(Numerals.read("7,500", Lang.FI)).contains(new BigDecimal("7.500"));
        assertThat(Numerals.read("7.500,25", Lang.FI)).contains(new BigDecimal("7500.25"));
        assertThat(Numerals.read("12,5 %", Lang.FI)).contains(new BigDecimal("12.5"));
        assertThat(Numerals.read("−5.00", Lang.EN)).contains(new BigDecimal("-5.00"));
        assertThat(Numerals.read("£94", Lang.EN)).contains(new BigDecimal("94"));
    }

    @Test
    void refusesWhatIsNoNumber() {
        for (var wrong : new String[] {"", "seitsemän", "1,2,3", "1.2.3", "--5", "1e9", "NaN", "9".repeat(16), "0," + "1".repeat(11)}) {
            assertThat(Numerals.read(wrong, Lang.FI)).as(wrong).isEmpty();
        }
    }

    @Test
    void writesWhatItReadsAgain() {
        var number = new BigDecimal("-1234.5600");
        for (var lang : Lang.ALL) {
            assertThat(Numerals.read(Numerals.write(number, lang), lang).orElseThrow()).isEqualByComparingTo(number);
        }
        assertThat(Numerals.writeShare(new BigDecimal("0.125"), Lang.SV)).isEqualTo("12,5");
        assertThat(Numerals.share(new BigDecimal("12.5"))).isEqualByComparingTo("0.125");
    }
}
