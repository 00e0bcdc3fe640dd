package fi.kutomo.ecosystem.effects;

import fi.kutomo.ecosystem.network.Seeds;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Whether introducing helps: the share of introduced pairs that became tied, less that of pairs which were scored alike and not introduced
 * (the drift). Below {@value #LEAST} introductions, or without controls, only the counts are told.
 *
 * @param told the difference and its interval, where there is enough to tell it
 */
public record Lift(int introduced, int introducedTied, int controls, int controlsTied, Optional<Told> told) {

    public static final int LEAST = 10;
    private static final int RESAMPLES = 10_000;

    public Lift {
        if (introducedTied < 0 || introducedTied > introduced || controlsTied < 0 || controlsTied > controls) {
            throw new IllegalArgumentException("More tied than there are");
        }
    }

    /**
     * @param lift from −1 to 1
     * @param low where the middle 90 % of {@value #RESAMPLES} bootstrap resamples begin
     * @param high where they end
     */
    public record Told(double lift, double low, double high) {}

    public static Lift of(int introduced, int introducedTied, int controls, int controlsTied, long seed) {
        var counts = new Lift(introduced, introducedTied, controls, controlsTied, Optional.empty());
        if (introduced < LEAST || controls == 0) {
            return counts;
        }
        double rate = (double) introducedTied / introduced;
        double drift = (double) controlsTied / controls;
        var random = Seeds.random(seed);
        var lifts = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            lifts[resample] = drawn(random, introduced, rate) - drawn(random, controls, drift);
        }
        Arrays.sort(lifts);
        var told = new Told(rate - drift, lifts[RESAMPLES / 20], lifts[RESAMPLES - 1 - RESAMPLES / 20]);
        return new Lift(introduced, introducedTied, controls, controlsTied, Optional.of(told));
    }

    /** The share of tied pairs in a resample with return. */
    private static double drawn(SplittableRandom random, int pairs, double rate) {
        int tied = 0;
        for (int pair = 0; pair < pairs; pair++) {
            tied += random.nextDouble() < rate ? 1 : 0;
        }
        return (double) tied / pairs;
    }
}
