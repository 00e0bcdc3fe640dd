package fi.kutomo.ecosystem.weighing;

import java.util.Arrays;

/**
 * Where a value stands among others: (number below + number below or equal) / (2·number of all), above 0 and below 1. Values are rounded to
 * twelve decimals first, so that what is equal on paper is equal here.
 */
final class MidRank {

    private MidRank() {}

    static double[] of(double[] values) {
        var rounded = Arrays.stream(values).map(value -> Math.rint(value * 1e12) / 1e12).toArray();
        var sorted = rounded.clone();
        Arrays.sort(sorted);
        return Arrays.stream(rounded).map(value -> (below(sorted, value) + below(sorted, Math.nextUp(value))) / (2.0 * sorted.length)).toArray();
    }

    private static int below(double[] sorted, double limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
