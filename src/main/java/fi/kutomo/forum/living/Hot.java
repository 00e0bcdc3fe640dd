package fi.kutomo.forum.living;

/**
 * How hot a thread is: signals/(age+2)^1.2 + (recent signals + recent writers)/(hours since the first recent post + 2)^1.2. The formula of
 * Discourse, which counts likes; ours counts only what is useful to others. Times are in hours.
 */
record Hot(double signals, double age, double recentSignals, int recentWriters, double since) {

    private static final double GRAVITY = 1.2;

    double score() {
        return fallen(signals, age) + fallen(recentSignals + recentWriters, since);
    }

    private static double fallen(double signals, double hours) {
        return signals / Math.pow(Math.max(0, hours) + 2, GRAVITY);
    }
}
