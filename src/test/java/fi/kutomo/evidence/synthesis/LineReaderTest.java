package fi.kutomo.evidence.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.evidence.Measure;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void readsWhatPeopleTypeAndPaste() {
        var reading = LineReader.read("""
                Tutkimus; vaikutus; keskivirhe
                Ensimmäinen 2019; 0,25; 0,1; s. 14
                Toinen\t\u22120,5\t0.2

                Kolmas, 0.75, 0.3
                Neljäs; 12,5 %; 1 000
                """, Measure.SMD);

        assertThat(reading.slips()).isEmpty();
        assertThat(reading.lines()).extracting(StudyLine::numbers).containsExactly(
                List.of(0.25, 0.1), List.of(-0.5, 0.2), List.of(0.75, 0.3), List.of(0.125, 1000.0));
        assertThat(reading.lines().getFirst().source()).isEqualTo("s. 14");
    }

    @Test
    void readsTheVaccineTrialsWhole() {
        var reading = LineReader.read(Published.bcgLines(), Measure.LOG_RISK_RATIO);

        assertThat(reading.slips()).isEmpty();
        assertThat(reading.lines()).extracting(StudyLine::numbers).isEqualTo(Published.BCG);
    }

    @Test
    void tellsTheLineAndWhatIsWrongWithIt() {
        var reading = LineReader.read("""
                Yksi; 4; 119; 11; 128
                Kaksi; 4; -1; 11; 128
                Kolme; 4; abc; 11; 128
                Neljä; 4
                ; 4; 119; 11; 128
                """, Measure.LOG_RISK_RATIO);

        assertThat(reading.lines()).hasSize(1);
        assertThat(reading.slips()).extracting(LineReader.Slip::line, LineReader.Slip::reason).containsExactly(
                org.assertj.core.groups.Tuple.tuple(2, "negative"),
                org.assertj.core.groups.Tuple.tuple(3, "number"),
                org.assertj.core.groups.Tuple.tuple(4, "count"),
                org.assertj.core.groups.Tuple.tuple(5, "label"));
        assertThat(reading.slips().get(1).text()).isEqualTo("abc");
    }

    @Test
    void endsWithAMessageWhenThereAreTooManyLines() {
        var reading = LineReader.read("A; 1; 1\n".repeat(100_000), Measure.SMD);

        assertThat(reading.slips()).extracting(LineReader.Slip::reason).containsExactly("many");
    }

    @Test
    void takesNoNumberForOneThatIsNone() {
        assertThat(LineReader.number("NaN")).isEmpty();
        assertThat(LineReader.number("1e999")).isEmpty();
        assertThat(LineReader.number("")).isEmpty();
        assertThat(LineReader.number("1,2,3")).isEmpty();
    }
}
