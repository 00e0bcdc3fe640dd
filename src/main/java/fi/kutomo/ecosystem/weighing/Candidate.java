package fi.kutomo.ecosystem.weighing;

import fi.kutomo.ecosystem.network.Pair;

/**
 * Two who may be suggested to each other: not declined lately, both to be reached, and with their consent. Whoever asks has seen to that.
 *
 * @param toFirst how well what the second offers answers a need of the first, from 0 to 1
 * @param toSecond the other way round
 */
public record Candidate(Pair pair, double toFirst, double toSecond) {

    private static final double BOTH_FROM = 0.4;
    private static final double BOTH_ADD = 0.2;

    public Candidate {
        if (!(toFirst >= 0 && toFirst <= 1 && toSecond >= 0 && toSecond <= 1)) {
            throw new IllegalArgumentException("Not a match: " + toFirst + ", " + toSecond);
        }
    }

    /** The better direction, and 0.2 more where both are 0.4 or better; from 0 to 1.2. */
    public double fit() {
        return Math.max(toFirst, toSecond) + (Math.min(toFirst, toSecond) >= BOTH_FROM ? BOTH_ADD : 0);
    }
}
