package fi.kutomo.evaluation.factors;

/**
 * Entries counted by whether a factor was there and whether the result came.
 *
 * @param a with the factor and with the result
 * @param b with the factor, without the result
 * @param c without the factor, with the result
 * @param d without both
 */
record CrossTable(int a, int b, int c, int d) {

    /** Each of the four groups has to be at least this large before a ratio is shown. */
    static final int LEAST = 10;

    private static final double NORMAL_95 = 1.96;
    private static final double HALF = 0.5;
    private static final double SAME = 1e-9;

    CrossTable {
        if (a < 0 || b < 0 || c < 0 || d < 0) {
            throw new IllegalArgumentException("A count below zero");
        }
    }

    /** A ratio with the ends of its 95 % interval. */
    record Ratio(double value, double low, double high) {}

    int with() {
        return a + b;
    }

    int without() {
        return c + d;
    }

    int reached() {
        return a + c;
    }

    int missed() {
        return b + d;
    }

    int all() {
        return a + b + c + d;
    }

    boolean enough() {
        return Math.min(Math.min(with(), without()), Math.min(reached(), missed())) >= LEAST;
    }

    /**
     * Odds ratio {@code ad / bc} with {@code exp(ln OR ± 1.96 · √(1/a + 1/b + 1/c + 1/d))} (Woolf 1955). Where a count is 0, 0.5 is
     * added to each (Haldane and Anscombe).
     */
    Ratio odds() {
        double more = a == 0 || b == 0 || c == 0 || d == 0 ? HALF : 0;
        double ratio = (a + more) * (d + more) / ((b + more) * (c + more));
        double spread = NORMAL_95 * Math.sqrt(1 / (a + more) + 1 / (b + more) + 1 / (c + more) + 1 / (d + more));
        return new Ratio(ratio, Math.exp(Math.log(ratio) - spread), Math.exp(Math.log(ratio) + spread));
    }

    /** How much commoner the factor is among those that reached the result than among all: {@code P(f | result) / P(f)}. Needs both groups. */
    double lift() {
        if (reached() == 0 || with() == 0) {
            throw new IllegalStateException("Nothing to compare");
        }
        return ((double) a / reached()) / ((double) with() / all());
    }

    /**
     * How often chance alone would part the same groups at least this unevenly: Fisher's exact test, two-sided, the sum of all tables
     * with the same margins that are no likelier than this one.
     */
    double chance() {
        var logs = logFactorials(all());
        double margins = logs[with()] + logs[without()] + logs[reached()] + logs[missed()] - logs[all()];
        double seen = margins - logs[a] - logs[b] - logs[c] - logs[d];
        double sum = 0;
        for (int x = Math.max(0, with() + reached() - all()); x <= Math.min(with(), reached()); x++) {
            double one = margins - logs[x] - logs[with() - x] - logs[reached() - x] - logs[missed() - with() + x];
            if (one <= seen + SAME) {
                sum += Math.exp(one);
            }
        }
        return Math.min(1, sum);
    }

    private static double[] logFactorials(int upTo) {
        var logs = new double[upTo + 1];
        for (int i = 2; i <= upTo; i++) {
            logs[i] = logs[i - 1] + Math.log(i);
        }
        return logs;
    }
}
