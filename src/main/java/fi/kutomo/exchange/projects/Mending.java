package fi.kutomo.exchange.projects;

import fi.kutomo.exchange.projects.Column.Shape;
import fi.kutomo.exchange.projects.Table.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Makes a record of the cells of a row, and says what it had to set right. */
final class Mending {

    private static final Pattern AUTHORITY = Pattern.compile("elinkeino-,?\\s+liikenne- ja ympäristökeskus");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern CLOSING = Pattern.compile("[;\\s]+$");
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern LOST = Pattern.compile("\\s\uFFFD\\s");
    private static final List<Column> MONEY = List.of(Column.GRANTED, Column.PAID, Column.PLANNED_PUBLIC, Column.PAID_PUBLIC);

    private final Table table;
    private final Alignment alignment;

    Mending(Table table) {
        this.table = table;
        this.alignment = new Alignment(table.columns(), table.separator());
    }

    /** A row by column; empty cells are absent. What was mended is named by reason. */
    record Mended(Map<Column, String> cells, List<String> mended) {}

    Mended of(Row row) {
        var mended = new ArrayList<String>();
        var cells = fitting(row.cells()) ? row.cells().subList(0, table.columns().size()) : realigned(row, mended);
        var byColumn = new EnumMap<Column, String>(Column.class);
        for (int i = 0; i < Math.min(cells.size(), table.columns().size()); i++) {
            var column = table.columns().get(i);
            if (column != null && !cells.get(i).isBlank()) {
                byColumn.put(column, tidy(column, cells.get(i), mended));
            }
        }
        moveStrayAmount(byColumn, mended);
        return new Mended(byColumn, List.copyOf(mended));
    }

    /** As many cells as columns, not counting empty ones behind, and each of the right shape. */
    private boolean fitting(List<String> cells) {
        int width = table.columns().size();
        if (cells.size() < width || !cells.subList(width, cells.size()).stream().allMatch(cell -> cell.isBlank() || cell.strip().equals(";"))) {
            return false;
        }
        for (int i = 0; i < width; i++) {
            var column = table.columns().get(i);
            if (column != null && column.shape().single() && !cells.get(i).isBlank() && !column.shape().fits(cells.get(i))) {
                return false;
            }
        }
        return true;
    }

    private List<String> realigned(Row row, List<String> mended) {
        var raw = row.raw();
        if (table.separator() != ';') {
            raw = raw.replaceFirst("[;\\s]+$", "");
        }
        var cells = Cells.of(raw, table.separator());
        var ends = fitting(cells);
        if (!ends && raw.startsWith("\"") && cells.size() < table.columns().size() / 2 + 2 && !cells.getFirst().isBlank()
                && cells.getFirst().indexOf(table.separator()) > 0) {
            mended.add("whole-row-quoted");
            raw = raw.substring(1).replaceFirst("\"$", "").replaceAll("\"{2,}", "\"");
            cells = Cells.plain(raw, table.separator());
        }
        if (fitting(cells)) {
            return cells.subList(0, table.columns().size());
        }
        var aligned = alignment.of(cells);
        if (aligned.isEmpty()) {
            return cells;
        }
        if (cells.stream().filter(cell -> !cell.isBlank()).count() > aligned.stream().filter(cell -> !cell.isBlank()).count()) {
            mended.add("separator-in-text");
        }
        return aligned;
    }

    private static String tidy(Column column, String cell, List<String> mended) {
        var tidy = cell.replace('\u00A0', ' ').replace("\u00AD", "").strip();
        tidy = spaced(tidy);
        if (tidy.indexOf('"') >= 0) {
            tidy = quotes(tidy);
        }
        if (column.shape() != Shape.TEXT) {
            return !tidy.endsWith(";") ? tidy
                    : column.shape() == Shape.MONEY ? CLOSING.matcher(tidy).replaceFirst("") : tidy.substring(0, tidy.length() - 1);
        }
        if (tidy.indexOf('¿') >= 0 || tidy.indexOf('\uFFFD') >= 0) {
            mended.add("lost-character");
            tidy = tidy.replace('¿', '–');
            tidy = LOST.matcher(tidy).replaceAll(" – ");
        }
        if (column == Column.TITLE && tidy.indexOf('|') >= 0) {
            mended.add("bar-for-comma");
            tidy = BAR.matcher(tidy).replaceAll(", ");
        }
        if (column == Column.AUTHORITY || column == Column.IMPLEMENTER) {
            tidy = AUTHORITY.matcher(tidy).replaceAll("elinkeino-, liikenne- ja ympäristökeskus");
        }
        return tidy;
    }

    /** One space where several characters of white space stood; most cells have none of that. */
    private static String spaced(String text) {
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean white = c <= ' ';
            if (white && (blank || c != ' ')) {
                return SPACES.matcher(text).replaceAll(" ");
            }
            blank = white;
        }
        return text;
    }

    /** Doubled quotes become single ones; when what is left does not pair up, all go. */
    static String quotes(String text) {
        var single = text.replaceAll("\"{2,}", "\"");
        if (single.matches("\"[^\"]+\"")) {
            return single.substring(1, single.length() - 1);
        }
        if (single.matches("\"(.*\".*\".*)\"")) {
            single = single.substring(1, single.length() - 1);
        }
        boolean open = false;
        for (int i = 0; i < single.length(); i++) {
            if (single.charAt(i) == '"') {
                boolean opens = i == 0 || !Character.isLetterOrDigit(single.charAt(i - 1));
                if (opens == open) {
                    return single.replace("\"", "");
                }
                open = !open;
            }
        }
        return open ? single.replace("\"", "") : single;
    }

    /** In some rows the amount granted stands where the first day should, and its own cell is empty. */
    private static void moveStrayAmount(Map<Column, String> cells, List<String> mended) {
        var start = cells.get(Column.START);
        var empty = MONEY.stream().filter(column -> !cells.containsKey(column)).toList();
        if (start != null && Shape.MONEY.fits(start) && !Shape.DAY.fits(start) && empty.size() == 1) {
            cells.remove(Column.START);
            cells.put(empty.getFirst(), start);
            mended.add("amount-for-day");
        }
    }

    /** Names of authorities that several rows have, so that a text in front of one can be given back to the title. */
    static Map<Column, String> authorityApart(Map<Column, String> cells, java.util.Set<String> known, List<String> mended) {
        var authority = cells.get(Column.AUTHORITY);
        if (authority == null || known.contains(authority)) {
            return cells;
        }
        var tail = known.stream().filter(name -> authority.endsWith(" " + name)).max(java.util.Comparator.comparingInt(String::length));
        if (tail.isEmpty() || !cells.containsKey(Column.TITLE)) {
            return cells;
        }
        var front = authority.substring(0, authority.length() - tail.get().length()).strip();
        var moved = new EnumMap<>(cells);
        var title = Objects.requireNonNull(cells.get(Column.TITLE)).replaceFirst("[,\\s]+$", "");
        moved.put(Column.TITLE, title + (front.startsWith("sekä ") || front.startsWith("ja ") ? " " : ", ") + front);
        moved.put(Column.AUTHORITY, tail.get());
        mended.add("title-in-authority");
        return moved;
    }
}
