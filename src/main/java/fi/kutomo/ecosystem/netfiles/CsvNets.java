package fi.kutomo.ecosystem.netfiles;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fi.kutomo.ecosystem.netfiles.Problem.Sort;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Networks as two tables of CSV. A file is read record by record, parted by commas, semicolons or tabs as its first line is. */
final class CsvNets {

    /** Larger than any text that is taken, so that such a text is told with its place and only an endless one stops the reading. */
    private static final int CELL = 100_000;

    private CsvNets() {}

    static void read(NetSource source, Encoding encoding, Draft draft) throws IOException {
        var table = new Tables(draft);
        long line = 1;
        try (var letters = encoding.reader(source);
                var reader = CsvReader.builder()
                        .fieldSeparator(separator(source, encoding))
                        .build(CsvRecordHandler.of(cells -> cells.maxFieldSize(CELL).maxRecordSize(10 * CELL).maxFields(1000)), letters)) {
            for (var record : reader) {
                line = record.getStartingLineNumber();
                var cells = record.getFields().stream().map(String::strip).map(Defused::restored).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    var where = Where.line(source.name(), line);
                    table.row(where, cells, column -> where.at(column(column)));
                }
            }
        } catch (CsvParseException broken) {
            throw new Stopped(tooLarge(broken) ? Sort.HUGE_CELL : Sort.BROKEN, Where.line(source.name(), line), CELL);
        }
        if (!table.begun()) {
            throw new Stopped(Sort.EMPTY, Where.file(source.name()));
        }
    }

    private static boolean tooLarge(Throwable broken) {
        var message = String.valueOf(broken.getMessage());
        return message.contains(" max") || broken.getCause() != null && tooLarge(broken.getCause());
    }

    private static char separator(NetSource source, Encoding encoding) throws IOException {
        var first = new char[4000];
        int length;
        try (var letters = encoding.reader(source)) {
            length = Math.max(0, letters.read(first));
        }
        var head = new String(first, 0, length).lines().findFirst().orElse("");
        long semicolons = head.chars().filter(letter -> letter == ';').count();
        long commas = head.chars().filter(letter -> letter == ',').count();
        return head.indexOf('\t') >= 0 ? '\t' : semicolons > commas ? ';' : ',';
    }

    /** A column as spreadsheet programs name it. */
    private static String column(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : column(index / 26 - 1) + (char) ('A' + index % 26);
    }

    static String actors(NetFile file) {
        return csv(Arrays.stream(ActorField.values()).map(ActorField::heading).toList(), file.actors().stream().map(CsvNets::cells).toList());
    }

    static String ties(NetFile file) {
        return csv(headings(), file.ties().stream().map(CsvNets::cells).toList());
    }

    /** The cells of an actor in the order of the fields; also those of a workbook. */
    static List<String> cells(NetActor actor) {
        return List.of(
                actor.id(), actor.label(), actor.type(), actor.description(), String.join("|", actor.tags()), String.join("|", actor.roles()),
                actor.region(), actor.sector(), actor.place());
    }

    static List<String> headings() {
        return List.of(
                TieField.FROM.heading(), TieField.TO.heading(), TieField.TYPE.heading(), TieField.DIRECTION.heading(), TieField.STRENGTH.heading(),
                TieField.BEGINS.heading(), TieField.ENDS.heading());
    }

    static List<String> cells(NetTie tie) {
        return List.of(
                tie.from(), tie.to(), tie.kind(), tie.direction().word(), tie.strength().map(value -> value.toPlainString()).orElse(""),
                tie.begins().map(Object::toString).orElse(""), tie.ends().map(Object::toString).orElse(""));
    }

    private static String csv(List<String> headings, List<List<String>> rows) {
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(headings);
            rows.forEach(row -> csv.writeRecord(row.stream().map(Defused::cell).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
