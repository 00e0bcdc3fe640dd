package fi.kutomo.evidence.gaps;

import fi.kutomo.evidence.Direction;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A map as it is drawn: a table of links.
 *
 * @param roomy there are few enough cells to draw the split of directions in each
 */
public record Matrix(List<Head> columns, List<Row> rows, boolean roomy) {

    private static final int FEW = 150;

    /** Name of a line. {@code open} is the address that shows what is below it, where there is something. */
    public record Head(String label, @Nullable String open, boolean narrow) {}

    /** One row. */
    public record Row(Head head, List<Box> boxes) {}

    /**
     * One cell.
     *
     * @param count studies and reviews, empty where there is none
     * @param split directions with their signs, such as {@code +3 ○1}
     * @param words what lacks, for those who do not see it
     */
    public record Box(String css, String address, String sign, String count, String split, String words, List<Bar> bars) {}

    /** A part of the bar of directions, in hundredths of its length. */
    public record Bar(String css, long from, long length) {}

    static Matrix of(Chart chart, View view, String path, Lang lang) {
        var rows = view.shown(chart.rows(), view.rows());
        var columns = view.shown(chart.columns(), view.columns());
        boolean roomy = rows.size() * columns.size() <= FEW;
        var cells = new HashMap<String, Cell>();
        chart.cells().forEach(cell -> cells.put(cell.row() + cell.column(), cell));
        var words = new HashMap<GapClass, String>();
        for (var each : GapClass.values()) {
            words.put(each, Ui.t(lang, "evidence.gaps.class." + each));
        }
        // Relative, so that a large map stays small: /fi/gap-maps/x leads to /fi/gap-maps/x/cells/…
        var base = path.substring(path.lastIndexOf('/') + 1) + "/cells/";
        var beyond = view.whole(view.setting()).query();
        var drawn = rows.stream()
                .map(row -> new Row(
                        head(row, chart.rows(), lang, Ui.url(path) + view.rows(row.key()).query(), view.rows().equals(row.key())),
                        columns.stream()
                                .map(column -> box(
                                        Objects.requireNonNull(cells.get(row.key() + column.key())),
                                        base + row.code() + "/" + column.code() + beyond,
                                        words,
                                        roomy))
                                .toList()))
                .toList();
        var heads = columns.stream()
                .map(column -> head(
                        column, chart.columns(), lang, Ui.url(path) + view.columns(column.key()).query(), view.columns().equals(column.key())))
                .toList();
        return new Matrix(heads, drawn, roomy);
    }

    private static Head head(Line line, List<Line> all, Lang lang, String address, boolean opened) {
        boolean broad = !opened && line.depth() == 0 && all.stream().anyMatch(other -> other.depth() > 0 && other.under().equals(line.key()));
        return new Head(line.label().in(lang), broad ? address : null, line.depth() > 0);
    }

    private static Box box(Cell cell, String address, Map<GapClass, String> words, boolean roomy) {
        int count = cell.primary() + cell.reviews().all();
        return new Box(
                css(cell.main()),
                address,
                cell.main().sign(),
                count == 0 ? "" : String.valueOf(count),
                split(cell),
                words.getOrDefault(cell.main(), ""),
                roomy ? bars(cell) : List.of());
    }

    static String css(GapClass found) {
        return "gap gap--" + found.name().toLowerCase(Locale.ROOT);
    }

    /** The directions that there are, each with its sign. */
    static String split(Cell cell) {
        var parts = new ArrayList<String>();
        for (var direction : Direction.values()) {
            int count = cell.directions().of(direction);
            if (count > 0) {
                parts.add(sign(direction) + count);
            }
        }
        return String.join(" ", parts);
    }

    static String sign(Direction direction) {
        return switch (direction) {
            case POSITIVE -> "+";
            case NONE -> "\u25cb";
            case NEGATIVE -> "\u2212";
            case MIXED -> "\u00b1";
        };
    }

    static List<Bar> bars(Cell cell) {
        var bars = new ArrayList<Bar>();
        int before = 0;
        for (var direction : Direction.values()) {
            int count = cell.directions().of(direction);
            if (count > 0) {
                long from = Math.round(100.0 * before / cell.primary());
                long to = Math.round(100.0 * (before + count) / cell.primary());
                bars.add(new Bar("gap-bar--" + direction.name().toLowerCase(Locale.ROOT), from, to - from));
                before += count;
            }
        }
        return bars;
    }
}
