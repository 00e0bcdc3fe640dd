package fi.kutomo.evaluation.returns;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.evaluation.reckoning.Parameter;
import fi.kutomo.evaluation.reckoning.Row;
import fi.kutomo.evaluation.reckoning.Terms;
import fi.kutomo.platform.web.Ui;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The analysis as a workbook with live formulas: whoever changes a quantity or the rate sees the result move. What the writers assumed
 * stands in tinted cells, everything else is reckoned by the spreadsheet program itself, which gives the same figures as the report.
 */
final class Workbook implements AutoCloseable {

    private static final int FIRST = 4;
    private static final int QUANTITY = 2;
    private static final int IMPACT = QUANTITY + Parameter.values().length + 1;
    private static final int YEARS = IMPACT + 1;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle heading = book.createCellStyle();
    private final CellStyle assumed = book.createCellStyle();
    private final CellStyle share = book.createCellStyle();
    private final CellStyle money = book.createCellStyle();
    private final CellStyle ratio = book.createCellStyle();
    private final Valuation valuation;
    private final Scope scope;

    private Workbook(Valuation valuation) {
        this.valuation = valuation;
        this.scope = valuation.content().scope();
        var bold = book.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        heading.setWrapText(true);
        for (var style : new CellStyle[] {assumed, share}) {
            style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        share.setDataFormat(book.createDataFormat().getFormat("0.0##%"));
        money.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
        ratio.setDataFormat(book.createDataFormat().getFormat("0.0000"));
    }

    static byte[] of(Valuation valuation, Instant asOf) throws IOException {
        try (var workbook = new Workbook(valuation);
                var bytes = new ByteArrayOutputStream()) {
            var result = workbook.book.createSheet(t("evaluation.returns.workbook.result"));
            var outcomes = workbook.book.createSheet(t("evaluation.returns.workbook.outcomes"));
            var inputs = workbook.book.createSheet(t("evaluation.returns.workbook.inputs"));
            workbook.inputs(inputs);
            workbook.outcomes(outcomes, result);
            workbook.result(result, outcomes, inputs, asOf);
            workbook.book.setForceFormulaRecalculation(true);
            workbook.book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void inputs(XSSFSheet sheet) {
        put(sheet, 0, 0, t("evaluation.returns.part.inputs"), heading);
        put(sheet, 2, 0, t("evaluation.returns.column.input"), heading);
        put(sheet, 2, 1, t("evaluation.returns.field.hours"), heading);
        put(sheet, 2, 2, t("evaluation.returns.field.per-hour"), heading);
        put(sheet, 2, 3, t("evaluation.returns.column.amount"), heading);
        put(sheet, 2, 4, t("evaluation.returns.column.source"), heading);
        int at = FIRST - 1;
        for (var input : valuation.content().inputs()) {
            put(sheet, at, 0, input.name());
            put(sheet, at, 4, input.source());
            if (input.hours() != null && input.perHour() != null) {
                put(sheet, at, 1, input.hours(), assumed);
                put(sheet, at, 2, input.perHour(), assumed);
                formula(sheet, at, 3, "B" + (at + 1) + "*C" + (at + 1), money);
            } else {
                put(sheet, at, 3, input.value(), assumed);
            }
            at++;
        }
        put(sheet, at, 0, t("evaluation.returns.column.sum"), heading);
        formula(sheet, at, 3, valuation.content().inputs().isEmpty() ? "0" : "SUM(D" + FIRST + ":D" + at + ")", money);
        widths(sheet, 40, 12, 12, 16, 60);
    }

    private int horizon() {
        return scope.terms().horizon();
    }

    private int last() {
        return FIRST - 1 + valuation.written().size();
    }

    private void outcomes(XSSFSheet sheet, XSSFSheet result) {
        put(sheet, 0, 0, t("evaluation.returns.part.outcomes"), heading);
        put(sheet, 1, 0, t("evaluation.returns.workbook.tinted"));
        put(sheet, 2, 0, t("evaluation.returns.column.row"), heading);
        put(sheet, 2, 1, t("evaluation.returns.column.change"), heading);
        for (var parameter : Parameter.values()) {
            put(sheet, 2, QUANTITY + parameter.ordinal(), Figures.name(parameter), heading);
        }
        put(sheet, 2, IMPACT - 1, t("evaluation.returns.column.gross"), heading);
        put(sheet, 2, IMPACT, t("evaluation.returns.column.impact"), heading);
        for (int year = 1; year <= horizon(); year++) {
            put(sheet, 2, YEARS + year - 1, BigDecimal.valueOf(year), heading);
        }
        put(sheet, 2, YEARS + horizon(), t("evaluation.returns.column.present"), heading);
        int at = FIRST - 1;
        for (var row : valuation.sensitivity().rows()) {
            outcome(sheet, result, at++, row);
        }
        sums(sheet);
        widths(sheet, 8, 44);
    }

    private void outcome(XSSFSheet sheet, XSSFSheet result, int at, Row row) {
        put(sheet, at, 0, row.code());
        put(sheet, at, 1, valuation.written(row).change());
        for (var parameter : Parameter.values()) {
            put(sheet, at, QUANTITY + parameter.ordinal(), row.value(parameter), parameter.share() ? share : assumed);
        }
        formula(sheet, at, IMPACT - 1, cell(at, Parameter.QUANTITY) + "*" + cell(at, Parameter.PROXY), money);
        formula(
                sheet, at, IMPACT,
                name(IMPACT - 1, at) + "*(1-" + cell(at, Parameter.DEADWEIGHT) + ")*(1-" + cell(at, Parameter.DISPLACEMENT) + ")*(1-"
                        + cell(at, Parameter.ATTRIBUTION) + ")",
                money);
        for (int year = 1; year <= horizon(); year++) {
            formula(sheet, at, YEARS + year - 1, value(at, year), money);
        }
        formula(sheet, at, YEARS + horizon(), present(at, result), money);
    }

    /** The row's value in a year: nothing before it begins and after it ends. */
    private String value(int at, int year) {
        int age = year - scope.terms().delay();
        if (age < 1) {
            return "0";
        }
        var left = scope.terms().fading() == Terms.Fading.COMPOUND
                ? "(1-" + cell(at, Parameter.DROP_OFF) + ")^" + (age - 1)
                : "MAX(0,1-" + cell(at, Parameter.DROP_OFF) + "*" + (age - 1) + ")";
        // 0^0 is an error in spreadsheets; the first year never fades
        return "IF(" + age + ">" + cell(at, Parameter.YEARS) + ",0," + name(IMPACT, at) + (age == 1 ? "" : "*" + left) + ")";
    }

    private String present(int at, XSSFSheet result) {
        var first = name(YEARS, at);
        var to = name(YEARS + horizon() - 1, at);
        return "SUMPRODUCT(" + first + ":" + to + "/(1+" + rate(result) + ")^(" + yearNumbers() + "-" + (scope.terms().timing() == Terms.Timing.START_OF_YEAR ? 1 : 0) + "))";
    }

    private String yearNumbers() {
        return "$" + CellReference.convertNumToColString(YEARS) + "$3:$" + CellReference.convertNumToColString(YEARS + horizon() - 1) + "$3";
    }

    private static String rate(XSSFSheet result) {
        return "'" + result.getSheetName() + "'!$B$5";
    }

    /** Sums of years are those of the figures shown, as in the report; the present value is summed from what is exact. */
    private void sums(XSSFSheet sheet) {
        int at = last();
        put(sheet, at, 1, t("evaluation.returns.column.sum"), heading);
        for (int year = 1; year <= horizon(); year++) {
            formula(sheet, at, YEARS + year - 1, summed("SUMPRODUCT(ROUND(%s,2))", column(YEARS + year - 1)), money);
        }
        formula(sheet, at, YEARS + horizon(), summed("SUM(%s)", column(YEARS + horizon())), money);
    }

    private String summed(String formula, String cells) {
        return valuation.written().isEmpty() ? "0" : formula.formatted(cells);
    }

    private String column(int column) {
        return name(column, FIRST - 1) + ":" + name(column, last() - 1);
    }

    /** The values of all rows in all years. */
    private String block() {
        return name(YEARS, FIRST - 1) + ":" + name(YEARS + horizon() - 1, last() - 1);
    }

    private void result(XSSFSheet sheet, XSSFSheet outcomes, XSSFSheet inputs, Instant asOf) {
        put(sheet, 0, 0, scope.title(), heading);
        put(sheet, 1, 0, scope.scope());
        put(sheet, 2, 0, t("evaluation.returns.workbook.asOf", Ui.date(asOf), t("evaluation.returns.kind." + scope.kind().name().toLowerCase(Locale.ROOT))));
        put(sheet, 4, 0, t("evaluation.returns.field.rate"));
        put(sheet, 4, 1, scope.terms().rate(), share);
        var of = "'" + outcomes.getSheetName() + "'!";
        line(sheet, 5, "evaluation.returns.firstYear", of + CellReference.convertNumToColString(YEARS) + (last() + 1), money);
        line(sheet, 6, "evaluation.returns.undiscounted", summed("SUM(%s)", of + block()), money);
        line(sheet, 7, "evaluation.returns.column.present", of + name(YEARS + horizon(), last()), money);
        line(sheet, 8, "evaluation.returns.column.inputs", "'" + inputs.getSheetName() + "'!D" + (FIRST + valuation.content().inputs().size()), money);
        line(sheet, 9, "evaluation.returns.column.net", "B8-B9", money);
        line(sheet, 10, "evaluation.returns.column.ratio", "IF(B9=0,\"\",B8/B9)", ratio);
        line(sheet, 11, "evaluation.returns.netRatio", "IF(B9=0,\"\",B10/B9)", ratio);
        line(sheet, 12, "evaluation.returns.payback", "IF(B6<=0,\"\",B9/(" + summed("SUM(%s)", of + column(YEARS)) + "/12))", ratio);
        valuation.range().ifPresent(range -> put(sheet, 13, 0, ReturnPages.words(range)));
        rates(sheet, of);
        put(sheet, 24, 0, t("evaluation.returns.method.compare"));
        widths(sheet, 44, 18, 18);
    }

    /** The result at the rates that are always shown, each reckoned from the values of all rows. */
    private void rates(XSSFSheet sheet, String of) {
        put(sheet, 15, 0, t("evaluation.returns.table.rates"), heading);
        put(sheet, 15, 1, t("evaluation.returns.column.present"), heading);
        put(sheet, 15, 2, t("evaluation.returns.column.ratio"), heading);
        int at = 16;
        var times = yearNumbers() + "-" + (scope.terms().timing() == Terms.Timing.START_OF_YEAR ? 1 : 0);
        for (var rate : valuation.sensitivity().rates()) {
            put(sheet, at, 0, rate.rate(), share);
            formula(sheet, at, 1, summed("SUMPRODUCT(%s/(1+A" + (at + 1) + ")^(" + of + times + "))", of + block()), money);
            formula(sheet, at, 2, "IF($B$9=0,\"\",B" + (at + 1) + "/$B$9)", ratio);
            at++;
        }
    }

    private void line(XSSFSheet sheet, int at, String key, String formula, CellStyle style) {
        put(sheet, at, 0, t(key));
        formula(sheet, at, 1, formula, style);
    }

    private static String cell(int at, Parameter parameter) {
        return name(QUANTITY + parameter.ordinal(), at);
    }

    private static String name(int column, int row) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    private static Cell cell(XSSFSheet sheet, int row, int column) {
        var there = sheet.getRow(row);
        return (there == null ? sheet.createRow(row) : there).createCell(column);
    }

    private static void put(XSSFSheet sheet, int row, int column, String text) {
        cell(sheet, row, column).setCellValue(text);
    }

    private static void put(XSSFSheet sheet, int row, int column, String text, CellStyle style) {
        var cell = cell(sheet, row, column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private static void put(XSSFSheet sheet, int row, int column, BigDecimal number, CellStyle style) {
        var cell = cell(sheet, row, column);
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(style);
    }

    private static void formula(XSSFSheet sheet, int row, int column, String formula, CellStyle style) {
        var cell = cell(sheet, row, column);
        cell.setCellFormula(formula);
        cell.setCellStyle(style);
    }

    private static void widths(XSSFSheet sheet, int... characters) {
        for (int column = 0; column < characters.length; column++) {
            sheet.setColumnWidth(column, characters[column] * 256);
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
