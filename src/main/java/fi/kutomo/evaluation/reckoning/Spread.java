package fi.kutomo.evaluation.reckoning;

/**
 * Turns an even share of chance into a value between low and high. A PERT distribution is cut into cells of equal width in which its
 * density is taken as constant: exact enough for money (the distribution function is off by less than 10⁻⁴) and the same on every
 * machine, for only strict functions are used.
 */
final class Spread {

    private static final int CELLS = 512;
    private static final int SHARES = 1024;

    private final double low;
    private final double width;
    private final double peak;
    private final double[] below;
    private final int[] guide;

    private Spread(double low, double width, double peak, double[] below) {
        this.low = low;
        this.width = width;
        this.peak = peak;
        this.below = below;
        this.guide = below.length == 0 ? new int[0] : guide(below);
    }

    static Spread of(Estimate estimate, Shape shape) {
        if (estimate.low() == null || estimate.high() == null || !estimate.uncertain()) {
            throw new IllegalArgumentException("Without a range there is nothing to draw");
        }
        double low = estimate.low().doubleValue();
        double width = estimate.high().doubleValue() - low;
        double peak = (estimate.value().doubleValue() - low) / width;
        return new Spread(low, width, peak, shape == Shape.PERT ? cells(alpha(peak), beta(peak)) : new double[0]);
    }

    /** First parameter of the beta distribution, 1 to 5, from the place of the likeliest value between 0 and 1. */
    static double alpha(double peak) {
        return 1 + 4 * peak;
    }

    static double beta(double peak) {
        return 1 + 4 * (1 - peak);
    }

    private static double[] cells(double alpha, double beta) {
        var below = new double[CELLS + 1];
        for (int i = 0; i < CELLS; i++) {
            double x = (i + 0.5) / CELLS;
            below[i + 1] = below[i] + StrictMath.pow(x, alpha - 1) * StrictMath.pow(1 - x, beta - 1);
        }
        for (int i = 1; i <= CELLS; i++) {
            below[i] /= below[CELLS];
        }
        return below;
    }

    /** For each of equal steps of share the cell in which it lies, so that the search begins near its end. */
    private static int[] guide(double[] below) {
        var guide = new int[SHARES + 1];
        int cell = 0;
        for (int step = 0; step <= SHARES; step++) {
            while (cell + 1 < CELLS && below[cell + 1] <= (double) step / SHARES) {
                cell++;
            }
            guide[step] = cell;
        }
        return guide;
    }

    /** The value below which this share (0 to 1) of all values lies. */
    double at(double share) {
        return low + width * (below.length == 0 ? triangular(share) : pert(share));
    }

    private double triangular(double share) {
        return share < peak ? Math.sqrt(share * peak) : 1 - Math.sqrt((1 - share) * (1 - peak));
    }

    private double pert(double share) {
        int from = guide[(int) (share * SHARES)];
        while (from + 1 < CELLS && below[from + 1] <= share) {
            from++;
        }
        double height = below[from + 1] - below[from];
        return (from + (height > 0 ? Math.min(1, (share - below[from]) / height) : 0)) / CELLS;
    }
}
