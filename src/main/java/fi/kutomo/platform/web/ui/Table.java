package fi.kutomo.platform.web.ui;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table with real headers; the first cell of a row is its header.
 *
 * @param csv address of the same rows as CSV, where there is one
 */
public record Table(String caption, List<Column> columns, List<List<Cell>> rows, Optional<String> csv) {

    public static Table of(String caption, List<Column> columns, List<List<Cell>> rows) {
        return new Table(caption, columns, rows, Optional.empty());
    }

    public Table csv(String address) {
        return new Table(caption, columns, rows, Optional.of(address));
    }

    /** The direction in which a column is sorted. */
    public enum Sorted {
        NOT,
        UP,
        DOWN;

        public @Nullable String aria() {
            return switch (this) {
                case NOT -> null;
                case UP -> "ascending";
                case DOWN -> "descending";
            };
        }
    }

    /**
     * A column.
     *
     * @param number its cells are figures and stand at the right
     * @param sort address of the table sorted by this column, null where it cannot be
     */
    public record Column(String label, boolean number, @Nullable String sort, Sorted sorted) {

        public static Column text(String label) {
            return new Column(label, false, null, Sorted.NOT);
        }

        public static Column number(String label) {
            return new Column(label, true, null, Sorted.NOT);
        }

        public Column sortedBy(String address, Sorted sorted) {
            return new Column(label, number, address, sorted);
        }
    }

    /** A cell; with an address its text is a link. */
    public record Cell(String text, @Nullable String address) {

        public static Cell of(String text) {
            return new Cell(text, null);
        }

        public static Cell link(String text, String address) {
            return new Cell(text, address);
        }
    }
}
