package fi.kutomo.evaluation.gathering;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fi.kutomo.evaluation.indicators.Indicator;
import fi.kutomo.evaluation.metrics.Actual;
import fi.kutomo.evaluation.metrics.SmallGroups;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Values for other programs, under the headings by which they can be read in again. Numbers have a point and no spaces. */
public final class ValuesCsv {

    private static final List<String> HEADINGS = List.of(
            "entry", "indicator", "from", "until", "number", "denominator", "people", "repeated", "result", "words", "state", "source", "note");

    private ValuesCsv() {}

    /**
     * One row.
     *
     * @param entry permanent id of the entry
     * @param slug of the indicator
     */
    public record Row(String entry, String slug, Indicator indicator, Actual actual) {}

    /** @param open for everybody: small groups are left out */
    public static String of(List<Row> rows, boolean open) {
        var parts = new TreeSet<String>();
        rows.forEach(row -> parts.addAll(row.actual().content().parts().keySet()));
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            var headings = new ArrayList<>(HEADINGS);
            headings.addAll(parts);
            csv.writeRecord(headings);
            rows.forEach(row -> csv.writeRecord(cells(row, parts, open)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static List<String> cells(Row row, TreeSet<String> parts, boolean open) {
        var content = row.actual().content();
        var hidden = open && SmallGroups.hides(row.indicator(), content);
        var cells = new ArrayList<String>(List.of(
                row.entry(), row.slug(), row.actual().period().starts().toString(), row.actual().period().ends().toString(),
                hidden ? "<5" : plain(content.number()), hidden ? "" : plain(content.denominator()), hidden ? "" : plain(content.people()),
                hidden ? "" : plain(content.repeated()), hidden ? "" : plain(row.actual().value(row.indicator()).orElse(null)),
                safe(content.words()), row.actual().state().name(), safe(content.source()), safe(content.note())));
        var few = open ? SmallGroups.hidden(row.indicator(), content.parts()) : new TreeSet<String>();
        parts.forEach(part -> cells.add(hidden || few.contains(part) ? "" : plain(content.parts().get(part))));
        return cells;
    }

    private static String plain(@Nullable BigDecimal number) {
        return Optional.ofNullable(number).map(value -> value.stripTrailingZeros().toPlainString()).orElse("");
    }

    /** A spreadsheet must not take words for a formula. */
    private static String safe(String cell) {
        return cell.matches("(?s)\\s*[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
