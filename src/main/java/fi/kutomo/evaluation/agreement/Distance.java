package fi.kutomo.evaluation.agreement;

/** How far two values lie apart, squared, by what kind of values they are (Krippendorff 2004, chapter 11). */
public enum Distance {
    /** 0 when equal, else 1. */
    NOMINAL,
    /** By how many judgements lie from one to the other, half of those at the ends. */
    ORDINAL,
    /** {@code (c − k)²}. */
    INTERVAL,
    /** {@code ((c − k) / (c + k))²}, for values of 0 and more. */
    RATIO;

    /**
     * The squared distance between the values at two places.
     *
     * @param values in rising order
     * @param frequency how often each was given
     */
    double squared(double[] values, double[] frequency, int one, int other) {
        if (one == other) {
            return 0;
        }
        return switch (this) {
            case NOMINAL -> 1;
            case ORDINAL -> {
                int from = Math.min(one, other);
                int to = Math.max(one, other);
                double between = -(frequency[from] + frequency[to]) / 2;
                for (int i = from; i <= to; i++) {
                    between += frequency[i];
                }
                yield between * between;
            }
            case INTERVAL -> Math.pow(values[one] - values[other], 2);
            case RATIO -> Math.pow((values[one] - values[other]) / (values[one] + values[other]), 2);
        };
    }
}
