package fi.kutomo.evaluation.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Cohen's kappa {@code κ = (po − pe) / (1 − pe)} of two assessors, from the table of how often one said i while the other said j.
 *
 * @param observed share of agreement seen, 0 to 1
 * @param expected share of agreement to be expected by chance alone, 0 to 1
 * @param units things that both have judged
 */
public record Kappa(double observed, double expected, int units) {

    /** Every disagreement weighs alike. Refuses a table that is not square, is empty or holds a negative count. */
    public static Kappa of(int[][] table) {
        return of(table, (i, j) -> i == j ? 1 : 0);
    }

    /** For ordered classes: agreement is {@code 1 − |i − j| / (k − 1)} of k classes. */
    public static Kappa weighted(int[][] table) {
        return of(table, (i, j) -> table.length < 2 ? 1 : 1 - Math.abs(i - j) / (double) (table.length - 1));
    }

    /** Empty where chance alone would agree on everything: then nothing can be told apart. */
    public OptionalDouble value() {
        return expected >= 1 ? OptionalDouble.empty() : OptionalDouble.of((observed - expected) / (1 - expected));
    }

    /** How much of an agreement it is when one says i and the other j. */
    private interface Weight {

        double of(int i, int j);
    }

    private static Kappa of(int[][] table, Weight weight) {
        int classes = table.length;
        var rows = new long[classes];
        var columns = new long[classes];
        long all = 0;
        for (int i = 0; i < classes; i++) {
            if (table[i].length != classes || Arrays.stream(table[i]).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("A square table of counts is wanted");
            }
            for (int j = 0; j < classes; j++) {
                rows[i] += table[i][j];
                columns[j] += table[i][j];
                all += table[i][j];
            }
        }
        if (all == 0) {
            throw new IllegalArgumentException("Nothing was judged");
        }
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < classes; i++) {
            for (int j = 0; j < classes; j++) {
                observed += weight.of(i, j) * table[i][j] / all;
                expected += weight.of(i, j) * rows[i] / all * columns[j] / all;
            }
        }
        return new Kappa(observed, expected, Math.toIntExact(all));
    }
}
