package fi.kutomo.ecosystem.network;

import java.util.SplittableRandom;

/** Whatever draws at random takes a seed, so that the same question has the same answer and a stored run can be repeated. */
public final class Seeds {

    /** Where nobody asks for another. */
    public static final long USUAL = 42;

    private Seeds() {}

    /** Seeds side by side, such as those of two days, draw as differently as any others; those of {@link java.util.Random} do not. */
    public static SplittableRandom random(long seed) {
        return new SplittableRandom(seed);
    }
}
