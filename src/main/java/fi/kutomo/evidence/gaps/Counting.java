package fi.kutomo.evidence.gaps;

import fi.kutomo.evidence.Direction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts each study into all the cells where it belongs, once. */
final class Counting {

    private final Protocol protocol;
    private final List<Line> rows;
    private final List<Line> columns;
    private final int year;
    private final Map<String, List<Integer>> rowsOf;
    private final Map<String, List<Integer>> columnsOf;

    Counting(Protocol protocol, List<Line> rows, List<Line> columns, int year) {
        this.protocol = protocol;
        this.rows = rows;
        this.columns = columns;
        this.year = year;
        this.rowsOf = places(rows);
        this.columnsOf = places(columns);
    }

    /** The lines in which a term counts: its own and all broader ones on the map. */
    private static Map<String, List<Integer>> places(List<Line> lines) {
        var places = new HashMap<String, List<Integer>>();
        for (int i = 0; i < lines.size(); i++) {
            for (var key : lines.get(i).with()) {
                places.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
            }
        }
        return places;
    }

    List<Cell> count(List<Seen> studies) {
        var tallies = new Tally[rows.size() * columns.size()];
        for (int i = 0; i < tallies.length; i++) {
            tallies[i] = new Tally();
        }
        studies.forEach(study -> place(study, tallies));
        var cells = new ArrayList<Cell>(tallies.length);
        for (int i = 0; i < tallies.length; i++) {
            cells.add(tallies[i].cell(rows.get(i / columns.size()), columns.get(i % columns.size())));
        }
        return List.copyOf(cells);
    }

    private void place(Seen study, Tally[] tallies) {
        var across = new TreeSet<Integer>();
        study.terms().forEach(term -> across.addAll(rowsOf.getOrDefault(term, List.of())));
        if (across.isEmpty()) {
            return;
        }
        var down = new TreeMap<Integer, EnumSet<Direction>>();
        for (var finding : study.findings()) {
            if (protocol.takes(finding)) {
                columnsOf.getOrDefault(finding.effect(), List.of()).forEach(
                        column -> down.computeIfAbsent(column, _ -> EnumSet.noneOf(Direction.class)).add(finding.direction()));
            }
        }
        for (int row : across) {
            down.forEach((column, found) -> tallies[row * columns.size() + column].add(study, found, year));
        }
    }
}
