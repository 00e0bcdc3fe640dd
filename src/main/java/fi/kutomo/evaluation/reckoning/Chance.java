package fi.kutomo.evaluation.reckoning;

/**
 * SplitMix64 (Steele, Lea and Flood, 2014): whole-number arithmetic only, so that a seed gives the same numbers on every machine and
 * in every version of the platform. Not for secrets.
 */
final class Chance {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Chance(long seed) {
        this.state = seed;
    }

    long next() {
        state += STEP;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 inclusive to 1 exclusive, in steps of 2⁻⁵³. */
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** From 0 inclusive to {@code most} exclusive. The lean towards small numbers is below 2⁻⁴⁰ for what is asked here. */
    int below(int most) {
        return (int) Math.multiplyHigh(next() >>> 1, (long) most << 1);
    }
}
