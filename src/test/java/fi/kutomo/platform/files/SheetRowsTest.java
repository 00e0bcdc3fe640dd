package fi.kutomo.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
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
            for (var written : List.of("1E999999999", "1E-999999999", "12345678901234567890", "0.1")) {
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

        assertThat(texts).containsExactly("1E999999999", "1E-999999999", "12345678901234600000", "0.1");
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
