package fi.kutomo.evaluation.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.evaluation.gathering.Plan.Step;
import fi.kutomo.evaluation.indicators.Indicator.Kind;
import fi.kutomo.evaluation.indicators.MadeIndicators;
import fi.kutomo.evaluation.metrics.Actual;
import fi.kutomo.evaluation.metrics.Measure;
import fi.kutomo.evaluation.metrics.Period;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ValueFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID PEOPLE = UUID.randomUUID();
    private static final Measure MEASURE = measure(PEOPLE, "ihmiset", Kind.COUNT);
    private static final Measure SHARE = measure(UUID.randomUUID(), "osuus", Kind.PERCENT);

    @Test
    void takesRowsOfCsvAndTellsWhatIsWrongWithItsCell() {
        var plan = plan("""
                mittari;kausi;arvo;nimittäjä;lähde
                ihmiset;2024;1 200;;Luettelo
                ihmiset;2025;-3;;
                osuus;2025;21;20;
                tuntematon;2025;1;;
                ihmiset;2027;5;;
                ihmiset;kesä;5;;
                """);
        assertThat(plan.lines().stream().map(Plan.Line::step)).containsExactly(
                Step.NEW, Step.REJECTED, Step.REJECTED, Step.REJECTED, Step.REJECTED, Step.REJECTED);
        assertThat(plan.lines().stream().flatMap(line -> line.problems().stream()).map(problem -> problem.place() + " " + problem.key()))
                .containsExactly(
                        "C3 evaluation.forms.problem.negative", "C4 evaluation.metrics.problem.share", "A5 evaluation.gathering.problem.indicator",
                        "B6 evaluation.metrics.problem.future", "B7 evaluation.gathering.problem.period");
        assertThat(plan.entries().getFirst().content().number()).isEqualByComparingTo("1200");
    }

    @Test
    void tellsTheCellOfANonNumberInAWorkbook() throws IOException {
        var plan = Planning.of(ValueFile.read(book()), List.of(MEASURE), Map.of(), Lang.FI, TODAY);
        assertThat(plan.lines().stream().map(Plan.Line::step)).containsExactly(Step.NEW, Step.REJECTED, Step.NEW);
        var problem = plan.lines().get(1).problems().getFirst();
        assertThat(problem.place()).isEqualTo("D3");
        assertThat(problem.written()).isEqualTo("noin 20");
        assertThat(problem.key()).isEqualTo("evaluation.gathering.problem.number");
        assertThat(plan.entries().getFirst().period()).isEqualTo(Period.read("2024").orElseThrow());
        assertThat(plan.entries().get(1).content().number()).isEqualByComparingTo("30");
    }

    /** Days as spreadsheet programs keep them, a word where a number should be, and a formula with its last result. */
    private static byte[] book() throws IOException {
        try (var book = new XSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var dated = book.createCellStyle();
            dated.setDataFormat((short) 14);
            var heads = new String[] {"indicator", "from", "until", "number"};
            var head = sheet.createRow(0);
            for (int i = 0; i < heads.length; i++) {
                head.createCell(i).setCellValue(heads[i]);
            }
            for (int i = 0; i < 3; i++) {
                var row = sheet.createRow(i + 1);
                row.createCell(0).setCellValue("ihmiset");
                row.createCell(1).setCellValue(LocalDate.of(2024 - i, 1, 1));
                row.createCell(2).setCellValue(LocalDate.of(2024 - i, 12, 31));
                row.getCell(1).setCellStyle(dated);
                row.getCell(2).setCellStyle(dated);
            }
            sheet.getRow(1).createCell(3).setCellValue(120);
            sheet.getRow(2).createCell(3).setCellValue("noin 20");
            sheet.getRow(3).createCell(3).setCellFormula("10*3");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void refusesAHundredThousandRowsWithAClearWord() throws IOException {
        var csv = new StringBuilder("indicator;period;number\n");
        for (int i = 0; i < 100_000; i++) {
            csv.append("ihmiset;2024;1\n");
        }
        assertThatThrownBy(() -> ValueFile.read(csv.toString().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.messageKey()).isEqualTo("evaluation.gathering.problem.manyRows"));
        var book = large();
        var begun = System.nanoTime();
        assertThatThrownBy(() -> ValueFile.read(book))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.messageKey()).isEqualTo("evaluation.gathering.problem.manyRows"));
        assertThat((System.nanoTime() - begun) / 1_000_000_000).isLessThan(10);
    }

    private static byte[] large() throws IOException {
        try (var book = new SXSSFWorkbook(100); var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            for (int i = 0; i < 100_001; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue(i == 0 ? "indicator" : "ihmiset");
                row.createCell(1).setCellValue(i == 0 ? "period" : "2024");
                row.createCell(2).setCellValue(i == 0 ? "number" : "1");
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void refusesWhatIsNoTable() {
        for (var content : List.of("", "nimi;luku\nx;1", "PK not a workbook at all")) {
            assertThatThrownBy(() -> ValueFile.read(content.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refused.class);
        }
    }

    @Test
    void leavesWhatIsHereAndDoesNotTouchWhatIsApproved() {
        var same = actual("2023", "7", Actual.State.ENTERED);
        var open = actual("2024", "7", Actual.State.ENTERED);
        var locked = actual("2025", "7", Actual.State.APPROVED);
        var rows = ValueFile.read("""
                indicator;period;number
                ihmiset;2023;7
                ihmiset;2024;8
                ihmiset;2025;8
                ihmiset;2024-Q1;3
                ihmiset;2022;3
                ihmiset;2022;4
                """.getBytes(StandardCharsets.UTF_8));
        var plan = Planning.of(rows, List.of(MEASURE), Map.of(PEOPLE, List.of(same, open, locked)), Lang.FI, TODAY);
        assertThat(plan.lines().stream().map(Plan.Line::step))
                .containsExactly(Step.SAME, Step.CHANGED, Step.REJECTED, Step.REJECTED, Step.NEW, Step.REJECTED);
        assertThat(plan.entries().getFirst().id()).contains(open.id());
        assertThat(plan.lines().get(2).problems().getFirst().key()).isEqualTo("evaluation.gathering.problem.locked");
        assertThat(plan.lines().get(5).problems().getFirst().key()).isEqualTo("evaluation.gathering.problem.twice");
    }

    @Test
    void writesWordsSoThatNoSpreadsheetTakesThemForAFormula() {
        var content = new Actual.Content(new BigDecimal("7"), null, null, null, "", Map.of("sex/women", new BigDecimal("5")), "=1+1", "-2");
        var csv = ValuesCsv.of(List.of(new ValuesCsv.Row("KTM-2026-000125", "ihmiset", MEASURE.indicator(), with(content))), false);
        assertThat(csv).contains("'=1+1", "'-2", "sex/women").startsWith("entry,indicator,from,until,number");
        var again = Planning.of(ValueFile.read(csv.getBytes(StandardCharsets.UTF_8)), List.of(MEASURE), Map.of(PEOPLE, List.of(with(content))), Lang.FI, TODAY);
        assertThat(again.lines().getFirst().step()).isEqualTo(Step.SAME);
    }

    private static Plan plan(String csv) {
        return Planning.of(ValueFile.read(csv.getBytes(StandardCharsets.UTF_8)), List.of(MEASURE, SHARE), Map.of(), Lang.FI, TODAY);
    }

    private static Actual actual(String period, String number, Actual.State state) {
        return new Actual(
                UUID.randomUUID(), PEOPLE, 1, Period.read(period).orElseThrow(), state,
                new Actual.Content(new BigDecimal(number), null, null, null, "", Map.of(), "", ""), "", Instant.EPOCH, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Actual with(Actual.Content content) {
        return new Actual(
                UUID.randomUUID(), PEOPLE, 1, Period.read("2024").orElseThrow(), Actual.State.ENTERED, content, "", Instant.EPOCH, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Measure measure(UUID id, String slug, Kind kind) {
        return new Measure(
                id, UUID.randomUUID(), UUID.randomUUID(), slug, 1, 1, MadeIndicators.of(kind, true, kind == Kind.PERCENT ? "100" : "1", false),
                new Measure.Content(Lang.FI, "", null, null, ""));
    }
}
