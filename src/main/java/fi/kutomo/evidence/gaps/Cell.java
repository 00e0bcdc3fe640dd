package fi.kutomo.evidence.gaps;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is known of one approach and one effect.
 *
 * @param primary studies that are no reviews
 * @param directions of the primary studies
 * @param reviews by confidence
 * @param settings where the primary studies were made
 * @param newest year of the newest study or review
 * @param best highest rung that one of the studies or reviews can carry; 0 when there is none
 * @param classes what lacks, the first one first
 * @param coverage 0 to 1, see {@link #coverage(double)}
 * @param need 0 to 1; empty while nothing is known of it
 * @param priority {@code need × (1 − coverage) × (0.5 + 0.5 · feasibility)}, 0 to 1
 */
public record Cell(
        String row,
        String column,
        int primary,
        Directions directions,
        Reviews reviews,
        Settings settings,
        OptionalInt newest,
        int best,
        List<GapClass> classes,
        double coverage,
        OptionalDouble need,
        OptionalDouble priority) {

    private static final double FULL = 5;
    /** Stands for a feasibility that nobody has judged. */
    static final double FEASIBILITY_UNKNOWN = 0.5;

    /** Reviews by how far they can be trusted. */
    public record Reviews(int high, int medium, int low, int notJudged) {

        public int all() {
            return high + medium + low + notJudged;
        }
    }

    /** Studies by where they were made. */
    public record Settings(int fi, int nordic, int highIncome, int other) {}

    public GapClass main() {
        return classes.getFirst();
    }

    public boolean empty() {
        return primary == 0 && reviews.all() == 0;
    }

    /** {@code min(1, weighted studies / 5)}; the weights are those of {@link Seen#weight()}. */
    static double coverage(double weighted) {
        return Math.min(1, weighted / FULL);
    }

    /** {@code need × (1 − coverage) × (0.5 + 0.5 · feasibility)}, each 0 to 1. */
    static double priority(double need, double coverage, OptionalDouble feasibility) {
        return need * (1 - coverage) * (0.5 + 0.5 * feasibility.orElse(FEASIBILITY_UNKNOWN));
    }

    Cell needed(OptionalDouble found, OptionalDouble feasibility) {
        return new Cell(
                row, column, primary, directions, reviews, settings, newest, best, classes, coverage, found,
                found.isPresent() ? OptionalDouble.of(priority(found.getAsDouble(), coverage, feasibility)) : OptionalDouble.empty());
    }
}
