package fi.kutomo.exchange.projects;

import fi.kutomo.exchange.projects.Column.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the cells of a damaged record back to their columns. A separator that stood inside a text has made two cells of one; the
 * cheapest way to lay the cells over the columns, in order, finds it: a cell of the wrong shape costs much, an empty one little, a
 * text over several cells little for each further one. Dynamic programming over at most 64 cells.
 */
final class Alignment {

    private static final int WRONG = 20;
    private static final int EMPTY = 2;
    private static final int FURTHER = 3;
    private static final int MISSING = 9;
    private static final int MOST_CELLS = 64;

    private final List<@Nullable Column> columns;
    private final char separator;

    Alignment(List<@Nullable Column> columns, char separator) {
        this.columns = columns;
        this.separator = separator;
    }

    /** One text for each column, or nothing when there is no sense in the record. */
    List<String> of(List<String> cells) {
        if (cells.size() > MOST_CELLS) {
            return List.of();
        }
        int n = cells.size();
        int m = columns.size();
        var looks = cells.stream().map(Cell::of).toArray(Cell[]::new);
        var strange = strange(looks);
        var cost = new int[n + 1][m + 1];
        var taken = new int[n + 1][m + 1];
        for (var row : cost) {
            Arrays.fill(row, Integer.MAX_VALUE / 2);
        }
        cost[n][m] = 0;
        for (int i = n; i >= 0; i--) {
            if (i < n && cells.get(i).isBlank() && cost[i + 1][m] < cost[i][m]) {
                cost[i][m] = cost[i + 1][m];
            }
            for (int j = m - 1; j >= 0; j--) {
                int most = columns.get(j) == null || !java.util.Objects.requireNonNull(columns.get(j)).shape().single() ? n - i : Math.min(1, n - i);
                for (int count = 0; count <= most; count++) {
                    int sum = price(looks, strange, i, count, columns.get(j)) + cost[i + count][j + 1];
                    if (sum < cost[i][j]) {
                        cost[i][j] = sum;
                        taken[i][j] = count;
                    }
                }
            }
        }
        return cost[0][0] >= Integer.MAX_VALUE / 2 ? List.of() : path(cells, taken);
    }

    private List<String> path(List<String> cells, int[][] taken) {
        var texts = new ArrayList<String>();
        int at = 0;
        for (int column = 0; column < columns.size(); column++) {
            int count = taken[at][column];
            texts.add(String.join(String.valueOf(separator), cells.subList(at, at + count)));
            at += count;
        }
        return texts;
    }

    /** What the cells before each place cost together as parts of a text: a number or a day is hardly part of a name. */
    private static int[] strange(Cell[] cells) {
        var sums = new int[cells.length + 1];
        for (int i = 0; i < cells.length; i++) {
            sums[i + 1] = sums[i] + (cells[i].blank() ? EMPTY : cells[i].looksOther() ? WRONG / 2 : 0);
        }
        return sums;
    }

    private static int price(Cell[] cells, int[] strange, int from, int count, @Nullable Column column) {
        if (count == 0) {
            return MISSING;
        }
        if (column == null) {
            return FURTHER * (count - 1);
        }
        if (column.shape().single()) {
            var cell = cells[from];
            return cell.blank() ? EMPTY : cell.fits().contains(column.shape()) ? 0 : WRONG;
        }
        return FURTHER * (count - 1) + strange[from + count] - strange[from];
    }

    /** What a cell looks like, found out once. */
    private record Cell(boolean blank, Set<Shape> fits) {

        static Cell of(String text) {
            var fits = EnumSet.noneOf(Shape.class);
            for (var shape : Shape.values()) {
                if (shape.fits(text)) {
                    fits.add(shape);
                }
            }
            return new Cell(text.isBlank(), fits);
        }

        boolean looksOther() {
            return fits.contains(Shape.DAY) || fits.contains(Shape.MONEY) || fits.contains(Shape.STATE) || fits.contains(Shape.FUND);
        }
    }
}
