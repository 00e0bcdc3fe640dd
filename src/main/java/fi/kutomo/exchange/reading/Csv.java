package fi.kutomo.exchange.reading;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes CSV that a spreadsheet opens without running anything: a cell that begins like a formula gets an apostrophe in front, which
 * {@link #restored} takes away again. A cell that already began with apostrophes before such a sign gets one more.
 */
public final class Csv {

    private static final String SIGNS = "=+-@\t\r";

    private Csv() {}

    public static String of(List<String> headings, List<List<String>> rows) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(headings);
            rows.forEach(row -> csv.writeRecord(row.stream().map(Csv::defused).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    public static String defused(String cell) {
        return begins(cell) ? "'" + cell : cell;
    }

    public static String restored(String cell) {
        return cell.startsWith("'") && begins(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean begins(String cell) {
        int at = 0;
        while (at < cell.length() && cell.charAt(at) == '\'') {
            at++;
        }
        return at < cell.length() && SIGNS.indexOf(cell.charAt(at)) >= 0;
    }
}
