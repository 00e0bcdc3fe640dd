package fi.kutomo.evidence.synthesis;

/**
 * The distributions that a meta-analysis asks. Incomplete gamma and beta functions by series and continued fractions (Abramowitz and
 * Stegun 6.5.29, 6.5.31, 26.5.8), about twelve digits good.
 */
final class Distributions {

    private static final double TINY = 1e-300;
    private static final double ENOUGH = 1e-15;
    private static final double[] LANCZOS = {
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
        -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
    };

    private Distributions() {}

    /** The chance of a standard normal value at least as far from 0, on either side. */
    static double normalTwoSided(double z) {
        return chiSquaredAbove(z * z, 1);
    }

    /** The chance of a chi-squared value above x; 1 when there are no degrees of freedom. */
    static double chiSquaredAbove(double x, int df) {
        return df <= 0 || x <= 0 ? 1 : gammaAbove(df / 2.0, x / 2);
    }

    /** The chance of a t value at least as far from 0, on either side. */
    static double tTwoSided(double t, int df) {
        return beta(df / 2.0, 0.5, df / (df + t * t));
    }

    /** The value above 0 that a t variable exceeds, on either side together, with this chance between 0 and 1. */
    static double tQuantile(double twoSided, int df) {
        double low = 0;
        double high = 1;
        while (tTwoSided(high, df) > twoSided) {
            high *= 2;
        }
        for (int i = 0; i < 200 && high - low > 1e-13 * high; i++) {
            double middle = (low + high) / 2;
            if (tTwoSided(middle, df) > twoSided) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double logGamma(double x) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x - 1 + i);
        }
        double t = x + 6.5;
        return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
    }

    private static double gammaAbove(double a, double x) {
        double front = Math.exp(a * Math.log(x) - x - logGamma(a));
        return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x);
    }

    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (double n = a + 1; Math.abs(term) > Math.abs(sum) * ENOUGH; n++) {
            term *= x / n;
            sum += term;
        }
        return sum;
    }

    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < 10_000; i++) {
            double an = -i * (i - a);
            b += 2;
            d = 1 / away(an * d + b);
            c = away(b + an / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < ENOUGH) {
                break;
            }
        }
        return h;
    }

    /** The regularised incomplete beta function. */
    private static double beta(double a, double b, double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * betaFraction(a, b, x) / a : 1 - front * betaFraction(b, a, 1 - x) / b;
    }

    private static double betaFraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m < 10_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < ENOUGH) {
                break;
            }
        }
        return h;
    }

    private static double away(double fromZero) {
        return Math.abs(fromZero) < TINY ? TINY : fromZero;
    }
}
