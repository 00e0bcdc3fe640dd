package fi.kutomo.evidence.gaps;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Which searches in vain speak for which cell: those that name an approach and an effect for the cells of both, others for the whole line. */
final class Sought {

    private final List<Missed> misses;
    private final List<BitSet> inRow;
    private final List<BitSet> inColumn;
    private final BitSet both = new BitSet();

    /** Words sought in vain that name terms of maps. */
    record Missed(Set<String> keys, long times) {

        boolean names(String scheme) {
            return keys.stream().anyMatch(key -> key.startsWith(scheme + "/"));
        }
    }

    Sought(List<Missed> misses, List<Line> rows, List<Line> columns) {
        this.misses = misses;
        this.inRow = rows.stream().map(this::naming).toList();
        this.inColumn = columns.stream().map(this::naming).toList();
        for (int i = 0; i < misses.size(); i++) {
            both.set(i, misses.get(i).names(Protocol.ROWS) && misses.get(i).names(Protocol.COLUMNS));
        }
    }

    private BitSet naming(Line line) {
        var named = new BitSet();
        for (int i = 0; i < misses.size(); i++) {
            named.set(i, misses.get(i).keys().stream().anyMatch(line.with()::contains));
        }
        return named;
    }

    long times(int row, int column) {
        var whole = (BitSet) inRow.get(row).clone();
        whole.or(inColumn.get(column));
        whole.andNot(both);
        var exact = (BitSet) inRow.get(row).clone();
        exact.and(inColumn.get(column));
        exact.and(both);
        whole.or(exact);
        return whole.stream().mapToLong(i -> misses.get(i).times()).sum();
    }
}
