package fi.kutomo.evaluation.reckoning;

import java.util.Arrays;

/** Ranks of values and their correlation. */
final class Ranks {

    private Ranks() {}

    /** The rank of each value from 0; values that are alike share the middle of their ranks. */
    static double[] of(double[] values) {
        int size = values.length;
        var sorted = values.clone();
        Arrays.sort(sorted);
        var ranks = new double[size];
        for (int i = 0; i < size; i++) {
            int first = bound(sorted, values[i], false);
            int last = bound(sorted, values[i], true) - 1;
            ranks[i] = (first + last) / 2.0;
        }
        return ranks;
    }

    /** How many values are below this one or, where asked, not above it. */
    private static int bound(double[] sorted, double value, boolean orEqual) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value || orEqual && sorted[middle] == value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Spearman's rank correlation, −1 to 1; 0 where one of both never changes. */
    static double correlation(int[] one, double[] other) {
        int size = one.length;
        double middle = (size - 1) / 2.0;
        double together = 0;
        double alone = 0;
        double otherAlone = 0;
        for (int i = 0; i < size; i++) {
            double a = one[i] - middle;
            double b = other[i] - middle;
            together += a * b;
            alone += a * a;
            otherAlone += b * b;
        }
        return alone == 0 || otherAlone == 0 ? 0 : together / Math.sqrt(alone * otherAlone);
    }
}
