package fi.kutomo.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetRowsTest {

    @Test
    void readsEverySheetUntilItIsReadFarEnough() throws Exception {
        var seen = new ArrayList<String>();
        try (var book = SheetRows.open(workbook())) {
            book.read((sheet, row) -> {
                seen.add(sheet + " " + row.number() + " " + row.cells().stream().map(SheetRows.Cell::text).toList());
                return !sheet.equals("One");
            });
        }

        assertThat(seen).containsExactly("One 1 [a, b]", "Two 1 [1.5, 3]", "Two 3 [, c]");
    }

    @Test
    void namesEachCellAndSaysWhetherItIsAFigure() throws Exception {
        var cells = new ArrayList<SheetRows.Cell>();
        try (var book = SheetRows.open(workbook())) {
            book.read((sheet, row) -> cells.addAll(row.cells()));
        }

        assertThat(cells).contains(
                new SheetRows.Cell("A1", "a", false), new SheetRows.Cell("A1", "1.5", true), new SheetRows.Cell("B1", "3", true),
                new SheetRows.Cell("A3", "", false), new SheetRows.Cell("B3", "c", false));
    }

    @Test
    void doesNotTakeATakersFailureForDamage() throws Exception {
        try (var book = SheetRows.open(workbook())) {
            assertThatThrownBy(() -> book.read((_, _) -> {
                        throw new IllegalStateException("own");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("own");
        }
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        assertThatThrownBy(() -> SheetRows.open("PK no".getBytes(java.nio.charset.StandardCharsets.UTF_8))).isInstanceOf(SheetRows.Unreadable.class);
    }

    @Test
    void leavesANumberOfEndlessDigitsAsItIsWritten() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var row = book.createSheet("One").createRow(0);
            for (var written : List.of("1E999999999", "1E-999999999", "9".repeat(90_000), "12345678901234567890", "0.1")) {
                var cell = row.createCell(Math.max(0, row.getLastCellNum()));
                cell.setCellValue(1);
                cell.getCTCell().setV(written);
            }
            book.write(out);
        }
        var texts = new ArrayList<String>();
        try (var book = SheetRows.open(out.toByteArray())) {
            book.read((sheet, row) -> texts.addAll(row.cells().stream().map(SheetRows.Cell::text).toList()));
        }

        assertThat(texts).containsExactly("1E999999999", "1E-999999999", "9".repeat(90_000), "12345678901234600000", "0.1");
    }

    @Test
    void readsDaysTextsInRunsAndLettersWrittenByTheirNumber() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var row = book.createSheet("One").createRow(0);
            for (var format : List.of("d.m.yyyy", "0.00", "[$-40B]d. mmmm yyyy")) {
                var style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(format));
                var cell = row.createCell(Math.max(0, row.getLastCellNum()));
                cell.setCellStyle(style);
                cell.setCellValue(LocalDate.of(2025, 3, 31));
            }
            var runs = new XSSFRichTextString("two runs");
            runs.applyFont(0, 3, book.createFont());
            row.createCell(3).setCellValue(runs);
            row.createCell(4).setCellValue("_x005F_x0041_");
            book.write(out);
        }

        assertThat(texts(out.toByteArray())).containsExactly("2025-03-31", "45747", "2025-03-31", "two runs", "_x0041_");
    }

    @Test
    void readsOfLooksNothingButDays() throws Exception {
        var styles = "<styleSheet><cellXfs>" + "<xf numFmtId=\"14\"><border/></xf>".repeat(300_000) + "<xf/></cellXfs></styleSheet>";
        var sheet = "<row><c s=\"299999\"><v>45747</v></c><c s=\"300000\"><v>45747</v></c></row>";

        assertThat(texts(packed(sheet, "", styles, Map.of()))).containsExactly("2025-03-31", "45747");
    }

    @Test
    void setsEachCellOnceAndNeverGoesBack() throws Exception {
        assertThat(texts(packed("<row><c r=\"B1\" t=\"str\"><v>b</v></c><c r=\"D1\" t=\"str\"><v>d</v></c></row>"))).containsExactly("", "b", "", "d");
        refuses(packed("<row>" + "<c r=\"A1\" t=\"str\"><v>a</v></c>".repeat(2) + "</row>"), false);
        refuses(packed("<row><c r=\"B1\" t=\"str\"><v>b</v></c><c r=\"A1\" t=\"str\"><v>a</v></c></row>"), false);
    }

    @Test
    void givesNoMoreLettersThanAreRead() throws Exception {
        var cell = "<c t=\"s\"><v>0</v></c>";
        var shared = "<sst><si><t>" + "x".repeat(32_000) + "</t></si></sst>";

        assertThat(texts(packed("<row>" + cell.repeat(100) + "</row>", shared, "", Map.of()))).hasSize(100);
        refuses(packed(("<row>" + cell.repeat(150) + "</row>").repeat(14), shared, "", Map.of()), true);
        refuses(packed("<row><c t=\"str\"><v>" + "x".repeat(100_001) + "</v></c></row>"), true);
    }

    @Test
    void keepsNoMoreSharedTextsThanAreRead() throws Exception {
        refuses(packed("<row/>", "<sst>" + ("<si><t>" + "x".repeat(90_000) + "</t></si>").repeat(380) + "</sst>", "", Map.of()), true);
        refuses(packed("<row/>", "<sst><si>" + "<r><t>run</t></r>".repeat(40_000) + "</si></sst>", "", Map.of()), true);
        refuses(packed("<row/>", "<sst>" + "<si/>".repeat(1_000_001) + "</sst>", "", Map.of()), true);
    }

    @Test
    void refusesAPieceThatNoProgramWrites() throws Exception {
        refuses(packed("<row r=\"1\" spans=\"" + " ".repeat(1_100_000) + "\"/>"), true);
    }

    @Test
    void refusesMorePartsThanAWorkbookHas() throws Exception {
        var parts = new LinkedHashMap<String, String>();
        IntStream.range(0, 1_000).forEach(number -> parts.put("xl/media/" + number, ""));

        refuses(packed("<row/>", "", "", parts), true);
    }

    @Test
    void findsPartsByTheirLinksAndNotByTheirNames() throws Exception {
        var root = "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"/other/b.xml\"/></Relationships>";
        var links = "<Relationships><Relationship Id=\"s\" Type=\"x/worksheet\" Target=\"../sheets/1.xml\"/></Relationships>";
        var book = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>";
        var sheet = "<worksheet><sheetData><row><c t=\"str\"><v>found</v></c></row></sheetData></worksheet>";

        assertThat(texts(zipped(Map.of("_rels/.rels", root, "other/_rels/b.xml.rels", links, "Other/b.xml", book, "sheets/1.xml", sheet))))
                .containsExactly("found");
        refuses(zipped(Map.of("_rels/.rels", root)), false);
    }

    private static void refuses(byte[] content, boolean tooLarge) {
        assertThatThrownBy(() -> texts(content))
                .isInstanceOfSatisfying(SheetRows.Unreadable.class, unreadable -> assertThat(unreadable.tooLarge()).isEqualTo(tooLarge));
    }

    private static List<String> texts(byte[] content) throws SheetRows.Unreadable {
        var texts = new ArrayList<String>();
        try (var book = SheetRows.open(content)) {
            book.read((_, row) -> texts.addAll(row.cells().stream().map(SheetRows.Cell::text).toList()));
        }
        return texts;
    }

    private static byte[] packed(String rows) throws IOException {
        return packed(rows, "", "", Map.of());
    }

    /** The least that a workbook of one sheet is made of. */
    private static byte[] packed(String rows, String shared, String styles, Map<String, String> more) throws IOException {
        var parts = new LinkedHashMap<>(more);
        parts.put("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"s\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + (shared.isEmpty() ? "" : "<Relationship Id=\"t\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>")
                + (styles.isEmpty() ? "" : "<Relationship Id=\"u\" Type=\"x/styles\" Target=\"styles.xml\"/>") + "</Relationships>");
        parts.put("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        parts.put("xl/sharedStrings.xml", shared);
        parts.put("xl/styles.xml", styles);
        return zipped(parts);
    }

    private static byte[] zipped(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var one = book.createSheet("One");
            text(one, 0, 0, "a");
            text(one, 0, 1, "b");
            text(one, 1, 0, "unread");
            var two = book.createSheet("Two");
            two.createRow(0).createCell(0).setCellValue(1.5);
            two.getRow(0).createCell(1).setCellFormula("1+2");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(two.getRow(0).getCell(1));
            text(two, 2, 1, "c");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void text(Sheet sheet, int row, int column, String text) {
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        line.createCell(column).setCellValue(text);
    }
}
