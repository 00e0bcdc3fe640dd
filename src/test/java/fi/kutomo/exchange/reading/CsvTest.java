package fi.kutomo.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+358", "-5", "@SUM(A1)", "\tx", "'=x", "''=x", "plain", "'quoted'", "", "'", "a=b"})
    void defusesFormulasAndGivesThemBackAsTheyWere(String cell) {
        var defused = Csv.defused(cell);

        assertThat(defused).doesNotMatch("(?s)[=+\\-@\\t].*");
        assertThat(Csv.restored(defused)).isEqualTo(cell);
        assertThat(Csv.of(List.of("a"), List.of(List.of(cell)))).startsWith("a\r\n");
    }
}
