package fi.kutomo.evidence.screening;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fi.kutomo.platform.web.ui.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The table twin of a flow diagram as CSV. */
final class FlowCsv {

    private FlowCsv() {}

    static String of(Table table) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(table.columns().stream().map(Table.Column::label).toList());
            table.rows().forEach(row -> csv.writeRecord(row.stream().map(cell -> safe(cell.text())).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    /** A spreadsheet must not take a reason for a formula. */
    private static String safe(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
