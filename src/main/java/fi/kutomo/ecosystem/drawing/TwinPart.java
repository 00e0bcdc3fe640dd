package fi.kutomo.ecosystem.drawing;

import fi.kutomo.ecosystem.drawing.NetworkDrawing.Row;
import fi.kutomo.ecosystem.drawing.NetworkDrawing.Step;
import fi.kutomo.platform.web.ui.Pager;
import java.util.ArrayList;
import java.util.List;

/**
 * A net as a table, or a part of it where it is too long for one page. An actor with many ties may go on in the next part, so no part is
 * long and all of them together tell what the picture shows.
 *
 * @param begins the part in which each row begins
 */
public record TwinPart(List<Line> lines, Pager pager, List<Integer> begins) {

    /** So many ties stand in a part; a row without ties takes the room of one. */
    static final int LONG = 50;

    /** The first part stands beside the picture. */
    private static final int FIRST = 20;

    /**
     * A row, or a part of one.
     *
     * @param ties of the actor, in all parts
     * @param goesOn whether it began in the part before
     */
    public record Line(Row row, int ties, boolean goesOn) {}

    static TwinPart all(List<Row> rows) {
        return new TwinPart(rows.stream().map(row -> new Line(row, row.steps().size(), false)).toList(), new Pager(1, 1, ""), List.of());
    }

    /**
     * @param number of the part, from 1; what is no part stands for the nearest
     * @param base address of the first part
     */
    static TwinPart of(List<Row> rows, int number, String base) {
        var begins = new ArrayList<Integer>();
        var parts = new ArrayList<List<Line>>();
        int room = 0;
        for (var row : rows) {
            int from = 0;
            do {
                if (room == 0) {
                    room = parts.isEmpty() ? FIRST : LONG;
                    parts.add(new ArrayList<>());
                }
                int to = Math.min(row.steps().size(), from + room);
                if (from == 0) {
                    begins.add(parts.size());
                }
                parts.getLast().add(new Line(row.with(row.steps().subList(from, to)), row.steps().size(), from > 0));
                room -= Math.max(1, to - from);
                from = to;
            } while (from < row.steps().size());
        }
        int shown = Math.clamp(number, 1, parts.size());
        return new TwinPart(List.copyOf(parts.get(shown - 1)), new Pager(shown, parts.size(), base), List.copyOf(begins));
    }

    /** Whether there is more of it elsewhere. */
    public boolean part() {
        return pager.pages() > 1;
    }

    /** Where the row of the other end is. */
    public String address(Step step, String id) {
        int there = part() ? begins.get(step.number() - 1) : pager.number();
        return (there == pager.number() ? "" : pager.address(there)) + "#" + id + "-" + step.number();
    }
}
