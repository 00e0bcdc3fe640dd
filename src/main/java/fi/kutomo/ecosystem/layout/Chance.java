package fi.kutomo.ecosystem.layout;

/** SplitMix64 (Steele, Lea and Flood 2014): the same numbers from the same seed on every machine and in every version of Java. */
final class Chance {

    private long state;

    Chance(long seed) {
        this.state = seed;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** From 0, below the bound. */
    int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    /** From 0, below 1. */
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }
}
