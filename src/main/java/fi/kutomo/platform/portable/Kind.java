package fi.kutomo.platform.portable;

import java.util.ArrayList;
import java.util.List;

/**
 * The tables of one kind of record: a root and what belongs to it.
 *
 * @param word its name in an export, as {@code study}
 * @param root table with schema, one row a record
 * @param condition which rows of the root travel, as SQL over the row {@code r}
 * @param parts tables whose rows point to the root or to an earlier part
 */
public record Kind(String word, String root, String condition, List<Part> parts) {

    /**
     * A table that belongs to a record.
     *
     * @param history whether its rows never change once they are written
     */
    record Part(String table, boolean history) {}

    public Kind {
        parts = List.copyOf(parts);
    }

    /** A kind of which every row of the root travels. */
    public static Kind of(String word, String root) {
        return new Kind(word, root, "true", List.of());
    }

    /** The same, of which only these rows of the root travel. */
    public Kind where(String condition) {
        return new Kind(word, root, condition, parts);
    }

    /** Rows that come and go with the record. */
    public Kind with(String table) {
        return with(new Part(table, false));
    }

    /** Rows that only ever become more: what is here must be the beginning of what arrives. */
    public Kind withHistory(String table) {
        return with(new Part(table, true));
    }

    private Kind with(Part part) {
        var all = new ArrayList<>(parts);
        all.add(part);
        return new Kind(word, root, condition, all);
    }

    /** All its tables, the root first. */
    public List<String> tables() {
        var tables = new ArrayList<>(List.of(root));
        parts.forEach(part -> tables.add(part.table()));
        return tables;
    }
}
