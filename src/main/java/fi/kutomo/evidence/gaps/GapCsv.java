package fi.kutomo.evidence.gaps;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fi.kutomo.platform.kernel.Lang;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The cells of a map as CSV: keys beside labels, numbers with a point. */
final class GapCsv {

    private static final List<String> HEADINGS = List.of(
            "row_key", "row", "column_key", "column", "classes", "studies", "positive", "none", "negative", "mixed", "reviews_high",
            "reviews_medium", "reviews_low", "reviews_not_judged", "fi", "nordic", "high_income", "other", "newest", "best", "coverage",
            "need", "priority");

    private GapCsv() {}

    static String of(Chart chart, List<Cell> cells, Lang lang) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(HEADINGS);
            cells.forEach(cell -> csv.writeRecord(line(chart, cell, lang)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static List<String> line(Chart chart, Cell cell, Lang lang) {
        var directions = cell.directions();
        var reviews = cell.reviews();
        var settings = cell.settings();
        return List.of(
                cell.row(),
                label(chart.row(cell.row()), lang),
                cell.column(),
                label(chart.column(cell.column()), lang),
                cell.classes().stream().map(Enum::name).collect(Collectors.joining(" ")),
                String.valueOf(cell.primary()),
                String.valueOf(directions.positive()),
                String.valueOf(directions.none()),
                String.valueOf(directions.negative()),
                String.valueOf(directions.mixed()),
                String.valueOf(reviews.high()),
                String.valueOf(reviews.medium()),
                String.valueOf(reviews.low()),
                String.valueOf(reviews.notJudged()),
                String.valueOf(settings.fi()),
                String.valueOf(settings.nordic()),
                String.valueOf(settings.highIncome()),
                String.valueOf(settings.other()),
                cell.newest().isPresent() ? String.valueOf(cell.newest().getAsInt()) : "",
                cell.best() == 0 ? "" : String.valueOf(cell.best()),
                String.valueOf(cell.coverage()),
                known(cell.need()),
                known(cell.priority()));
    }

    private static String known(OptionalDouble value) {
        return value.isPresent() ? String.valueOf(value.getAsDouble()) : "";
    }

    /** A spreadsheet must not take a name for a formula. */
    private static String label(java.util.Optional<Line> line, Lang lang) {
        var label = line.map(each -> each.label().in(lang)).orElse("");
        return label.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + label : label;
    }
}
