package fi.kutomo.exchange.projects;

import fi.kutomo.exchange.reading.Lines.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of projects as it was recognised: which character separates the cells, which columns there are and where they begin.
 *
 * @param columns by position; null for a column that means nothing to us
 * @param headings as they stand
 */
record Table(char separator, List<@Nullable Column> columns, List<String> headings, int headingLine, List<Row> rows) {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LOOKED_AT = 15;
    private static final int LONGEST_RECORD = 30;

    /** Cells of one record; the line is the number of its first. */
    record Row(int line, String raw, List<String> cells) {

        boolean empty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    static Optional<Table> of(String text) {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (var line : text.split("\n", -1)) {
            lines.add(new Line(++number, line));
        }
        return Heading.best(lines).map(heading -> new Table(heading.separator, heading.columns, heading.cells, heading.line, rows(lines, heading)));
    }

    Optional<Integer> position(Column column) {
        int at = columns.indexOf(column);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    private static List<Row> rows(List<Line> lines, Heading heading) {
        var rows = new ArrayList<Row>();
        for (int i = heading.line; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.blank()) {
                continue;
            }
            var raw = line.text();
            var cells = new ArrayList<String>();
            int end = i;
            if (Cells.walk(raw, heading.separator, cells)) {
                var joined = joined(lines, i, heading);
                raw = joined.text();
                end = joined.number();
                cells.clear();
                Cells.walk(raw, heading.separator, cells);
            }
            rows.add(new Row(line.number(), raw, cells));
            i = end;
        }
        return rows;
    }

    /** A quoted cell may hold line ends. If no end of quotes comes soon, the quote is damage and the line stands alone. */
    private static Line joined(List<Line> lines, int from, Heading heading) {
        var text = new StringBuilder(lines.get(from).text());
        for (int i = from + 1; i < Math.min(lines.size(), from + LONGEST_RECORD); i++) {
            if (Column.Shape.CODE.fits(Cells.of(lines.get(i).text(), heading.separator).getFirst().replace("\"", ""))) {
                break;
            }
            text.append('\n').append(lines.get(i).text());
            if (!Cells.open(text.toString(), heading.separator)) {
                return new Line(i, text.toString());
            }
        }
        return new Line(from, lines.get(from).text());
    }

    private record Heading(char separator, List<@Nullable Column> columns, List<String> cells, int line) {

        static Optional<Heading> best(List<Line> lines) {
            var candidates = new ArrayList<Heading>();
            for (var line : lines.subList(0, Math.min(LOOKED_AT, lines.size()))) {
                for (char separator : SEPARATORS) {
                    var cells = new ArrayList<>(Cells.of(line.text().replaceFirst(separator == ';' ? "\\s+$" : "[;\\s]+$", ""), separator));
                    while (!cells.isEmpty() && cells.getLast().isBlank()) {
                        cells.removeLast();
                    }
                    var columns = new ArrayList<@Nullable Column>();
                    cells.forEach(cell -> columns.add(Column.headed(cell).filter(column -> !columns.contains(column)).orElse(null)));
                    candidates.add(new Heading(separator, columns, cells, line.number()));
                }
            }
            return candidates.stream()
                    .filter(heading -> heading.known() >= 3 && heading.columns.contains(Column.CODE) && heading.columns.contains(Column.TITLE))
                    .max(Comparator.comparingLong(Heading::known));
        }

        long known() {
            return columns.stream().filter(Objects::nonNull).count();
        }
    }

    @Override
    public String toString() {
        return "Table of " + rows.size() + " rows, columns " + Arrays.toString(columns.toArray());
    }
}
