package fi.kutomo.accounts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The test of Mann and Whitney (1947): how likely two samples that come from one distribution would differ as much as these do, two
 * sided, by the normal approximation with corrections for ties and continuity. Good from about twenty values each.
 */
final class MannWhitney {

    private MannWhitney() {}

    private record Value(double value, boolean first) {}

    static double chance(List<Double> one, List<Double> other) {
        var all = new ArrayList<Value>();
        one.forEach(value -> all.add(new Value(value, true)));
        other.forEach(value -> all.add(new Value(value, false)));
        all.sort(Comparator.comparingDouble(Value::value));
        double ranks = 0;
        double ties = 0;
        for (int i = 0; i < all.size(); ) {
            int end = i;
            while (end < all.size() && all.get(end).value() == all.get(i).value()) {
                end++;
            }
            double tied = end - i;
            ties += tied * tied * tied - tied;
            var rank = (i + 1 + end) / 2.0;
            ranks += rank * all.subList(i, end).stream().filter(Value::first).count();
            i = end;
        }
        double n = one.size();
        double m = other.size();
        var u = ranks - n * (n + 1) / 2;
        var deviation = Math.sqrt(n * m / 12 * (n + m + 1 - ties / ((n + m) * (n + m - 1))));
        var z = Math.max(0, Math.abs(u - n * m / 2) - 0.5) / deviation;
        return 2 * upperTail(z);
    }

    /** The normal distribution's upper tail by Abramowitz and Stegun (1964), 26.2.17; wrong by less than 7.5e-8. */
    private static double upperTail(double z) {
        var t = 1 / (1 + 0.2316419 * z);
        var series = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * series;
    }
}
