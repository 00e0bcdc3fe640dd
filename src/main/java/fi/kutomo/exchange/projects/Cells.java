package fi.kutomo.exchange.projects;

import java.util.ArrayList;
import java.util.List;

/** Splits a record into cells; quotes count only where they open at the beginning of a cell. */
final class Cells {

    private Cells() {}

    static List<String> of(String record, char separator) {
        var cells = new ArrayList<String>();
        walk(record, separator, cells);
        return cells;
    }

    /** True when a quoted cell has no end in this record. */
    static boolean open(String record, char separator) {
        return walk(record, separator, new ArrayList<>());
    }

    /** Cells without any regard to quotes. */
    static List<String> plain(String record, char separator) {
        return new ArrayList<>(List.of(record.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1)));
    }

    /** Adds the cells of a record; true when a quoted cell has no end in it. */
    static boolean walk(String record, char separator, List<String> cells) {
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < record.length() && record.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return quoted;
    }
}
