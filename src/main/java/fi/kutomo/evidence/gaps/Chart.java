package fi.kutomo.evidence.gaps;

import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Setting;
import fi.kutomo.platform.kernel.LocalizedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/**
 * A map with everything that it was computed from. The same inputs give the same chart, so that a kept one can be computed again.
 *
 * @param rules version of the rules of this class and of those it uses
 * @param asked studies in the register when this was computed
 * @param records those of them that the protocol takes in, in the order of their ids
 * @param cells row by row
 */
public record Chart(
        String rules,
        String slug,
        LocalizedText title,
        LocalizedText question,
        Instant at,
        Protocol protocol,
        List<Line> rows,
        List<Line> columns,
        int asked,
        List<Seen> records,
        List<Wanted> wanted,
        List<Cell> cells) {

    static final String RULES = "gaps/1";

    /** Computes the cells from the rest. */
    static Chart of(
            String slug, LocalizedText title, LocalizedText question, Instant at, Protocol protocol, List<Line> rows, List<Line> columns,
            int asked, List<Seen> records, List<Wanted> wanted) {
        int year = at.atZone(fi.kutomo.platform.web.Ui.ZONE).getYear();
        var bare = new Counting(protocol, rows, columns, year).count(records);
        return new Chart(
                RULES, slug, title, question, at, protocol, rows, columns, asked, records, wanted, needed(bare, rows, columns, wanted));
    }

    /** The same chart, computed anew from what it was computed from. */
    Chart again() {
        return of(slug, title, question, at, protocol, rows, columns, asked, records, wanted);
    }

    /** Only studies made there. */
    Chart in(Setting setting) {
        var there = records.stream().filter(study -> study.setting() == setting).toList();
        return of(slug, title, question, at, protocol, rows, columns, asked, there, wanted);
    }

    public Optional<Cell> cell(String row, String column) {
        return cells.stream().filter(cell -> cell.row().equals(row) && cell.column().equals(column)).findFirst();
    }

    /** Studies of a cell, newest first. */
    List<Seen> studies(Line row, Line column) {
        return records.stream()
                .filter(study -> study.terms().stream().anyMatch(row.with()::contains) && !directions(study, column).isEmpty())
                .sorted(java.util.Comparator.comparingInt((Seen study) -> -study.year().orElse(0)).thenComparing(Seen::title))
                .toList();
    }

    /** Which ways the outcomes of this study in this column went; empty when it has none there. */
    EnumSet<Direction> directions(Seen study, Line column) {
        var found = EnumSet.noneOf(Direction.class);
        study.findings().stream()
                .filter(finding -> protocol.takes(finding) && column.with().contains(finding.effect()))
                .forEach(finding -> found.add(finding.direction()));
        return found;
    }

    Optional<Line> row(String key) {
        return rows.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    Optional<Line> column(String key) {
        return columns.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    Optional<Wanted> wanted(String row, String column) {
        return wanted.stream().filter(each -> each.row().equals(row) && each.column().equals(column)).findFirst();
    }

    /**
     * Need is the mean of what is known of it; each part is scaled to its largest value among cells of the same depth, because broad
     * cells hold what narrow ones do.
     */
    private static List<Cell> needed(List<Cell> cells, List<Line> rows, List<Line> columns, List<Wanted> wanted) {
        var depths = new HashMap<String, Integer>();
        rows.forEach(line -> depths.put(line.key(), line.depth()));
        columns.forEach(line -> depths.put(line.key(), line.depth()));
        var byCell = new HashMap<String, Wanted>();
        var most = new HashMap<String, long[]>();
        for (var each : wanted) {
            byCell.put(each.row() + each.column(), each);
            var largest = most.computeIfAbsent(level(depths, each.row(), each.column()), _ -> new long[3]);
            for (int part = 0; part < largest.length; part++) {
                largest[part] = Math.max(largest[part], part(part).applyAsLong(each));
            }
        }
        return cells.stream()
                .map(cell -> {
                    var largest = most.getOrDefault(level(depths, cell.row(), cell.column()), new long[3]);
                    var here = byCell.get(cell.row() + cell.column());
                    return cell.needed(need(Optional.ofNullable(here), largest), here == null ? OptionalDouble.empty() : here.feasibility());
                })
                .toList();
    }

    private static String level(Map<String, Integer> depths, String row, String column) {
        return Objects.requireNonNullElse(depths.get(row), 0) + "/" + Objects.requireNonNullElse(depths.get(column), 0);
    }

    private static ToLongFunction<Wanted> part(int part) {
        return switch (part) {
            case 0 -> Wanted::markers;
            case 1 -> Wanted::misses;
            default -> each -> each.affected().orElse(0);
        };
    }

    private static OptionalDouble need(Optional<Wanted> here, long[] largest) {
        var parts = new ArrayList<Double>();
        for (int part = 0; part < largest.length; part++) {
            boolean told = part < 2 || here.filter(each -> each.affected().isPresent()).isPresent();
            if (largest[part] > 0 && told) {
                var reading = part(part);
                parts.add(here.map(each -> (double) reading.applyAsLong(each)).orElse(0.0) / largest[part]);
            }
        }
        return parts.stream().mapToDouble(Double::doubleValue).average();
    }
}
