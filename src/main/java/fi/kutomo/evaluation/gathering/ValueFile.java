package fi.kutomo.evaluation.gathering;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import fi.kutomo.platform.kernel.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of values: CSV with commas, semicolons or tabs, or the first sheet of an XLSX workbook. */
final class ValueFile {

    /** More rows than this are no file of values of one entry. */
    static final int MOST_ROWS = 5_000;

    private static final int MOST_COLUMNS = 60;
    private static final Charset OLD = Charset.forName("windows-1252");

    private ValueFile() {}

    /**
     * A row by heading.
     *
     * @param number as a spreadsheet program counts it
     */
    record Row(int number, Map<Heading, Cell> cells) {}

    static List<Row> read(byte[] content) {
        var rows = content.length > 1 && content[0] == 'P' && content[1] == 'K' ? XlsxRows.of(content, MOST_ROWS + 1) : csv(content);
        if (rows.isEmpty()) {
            throw new Refused("evaluation.gathering.problem.empty");
        }
        var headings = headings(rows.getFirst());
        if (!headings.containsValue(Heading.INDICATOR) || !headings.containsValue(Heading.PERIOD) && !headings.containsValue(Heading.FROM)) {
            throw new Refused("evaluation.gathering.problem.headings");
        }
        if (rows.size() > MOST_ROWS + 1) {
            throw new Refused("evaluation.gathering.problem.manyRows", MOST_ROWS);
        }
        return rows.subList(1, rows.size()).stream().map(row -> row(row, headings)).filter(row -> !row.cells().isEmpty()).toList();
    }

    private static Row row(List<Cell> cells, Map<Integer, Heading> headings) {
        var named = new LinkedHashMap<Heading, Cell>();
        int number = 0;
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            number = Integer.parseInt(cell.place().replaceAll("\\D", ""));
            var heading = headings.get(i);
            if (heading != null && !cell.text().isEmpty()) {
                named.putIfAbsent(heading, cell);
            }
        }
        return new Row(number, named);
    }

    private static Map<Integer, Heading> headings(List<Cell> first) {
        var headings = new LinkedHashMap<Integer, Heading>();
        for (int i = 0; i < Math.min(MOST_COLUMNS, first.size()); i++) {
            int column = i;
            Heading.read(first.get(i).text()).ifPresent(heading -> headings.put(column, heading));
        }
        return headings;
    }

    private static List<List<Cell>> csv(byte[] content) {
        var text = text(content);
        var head = text.lines().findFirst().orElse("");
        var separator = head.contains("\t") ? '\t' : head.chars().filter(c -> c == ';').count() >= head.chars().filter(c -> c == ',').count() ? ';' : ',';
        var rows = new ArrayList<List<Cell>>();
        try (var reader = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            for (var record : reader) {
                if (record.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                var cells = new ArrayList<Cell>();
                for (int i = 0; i < record.getFieldCount(); i++) {
                    cells.add(new Cell(Cell.column(i) + record.getStartingLineNumber(), defenceless(record.getField(i).strip()), false));
                }
                rows.add(cells);
                if (rows.size() > MOST_ROWS + 1) {
                    break;
                }
            }
        } catch (CsvParseException | IOException broken) {
            throw new Refused("evaluation.gathering.problem.broken");
        }
        return rows;
    }

    /** Takes away a spreadsheet's guard against formulas. */
    private static String defenceless(String cell) {
        return cell.matches("(?s)'[=+@\\-].*") ? cell.substring(1) : cell;
    }

    /** UTF-8, or what old programs write when it is not. */
    private static String text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException old) {
            return new String(content, OLD);
        }
    }
}
