package fi.kutomo.evidence.gaps;

import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Setting;
import java.util.EnumSet;
import java.util.OptionalInt;

/** Counts the studies of one cell. */
final class Tally {

    private final int[] directions = new int[Direction.values().length];
    private final int[] settings = new int[Setting.values().length];
    private final int[] reviews = new int[Confidence.values().length];
    private int primary;
    private int newest = Integer.MIN_VALUE;
    private int best;
    private double weighted;
    private boolean recentReview;

    /** @param year the year of the map; reviews older than {@link GapClass#YEARS} years before it are no longer recent */
    void add(Seen study, EnumSet<Direction> found, int year) {
        newest = Math.max(newest, study.year().orElse(Integer.MIN_VALUE));
        best = Math.max(best, study.rung());
        weighted += study.weight();
        if (study.design().review()) {
            var confidence = Confidence.of(study);
            reviews[confidence.ordinal()]++;
            recentReview |= confidence.compareTo(Confidence.MEDIUM) <= 0 && study.year().orElse(Integer.MIN_VALUE) >= year - GapClass.YEARS;
        } else {
            primary++;
            settings[study.setting().ordinal()]++;
            directions[(found.size() == 1 ? found.iterator().next() : Direction.MIXED).ordinal()]++;
        }
    }

    Cell cell(Line row, Line column) {
        var split = Directions.of(directions);
        var reviewed = new Cell.Reviews(reviews[0], reviews[1], reviews[2], reviews[3]);
        var places = new Cell.Settings(settings[0], settings[1], settings[2], settings[3]);
        int near = places.fi() + places.nordic();
        return new Cell(
                row.key(),
                column.key(),
                primary,
                split,
                reviewed,
                places,
                newest == Integer.MIN_VALUE ? OptionalInt.empty() : OptionalInt.of(newest),
                best,
                GapClass.of(primary, reviewed.all(), split, near, recentReview),
                Cell.coverage(weighted),
                java.util.OptionalDouble.empty(),
                java.util.OptionalDouble.empty());
    }
}
