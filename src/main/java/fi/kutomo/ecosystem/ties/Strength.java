package fi.kutomo.ecosystem.ties;

import java.util.OptionalInt;

/**
 * How strong a tie is. Each end chooses a rung of the ladder 1 awareness, 2 co-operation, 3 coordination, 4 integration; the tie is worth
 * the lower of the two, and what one end has said where the other has not (ladder of the PARTNER tool).
 *
 * <p>Unless somebody says again that it is so, a tie fades: s(t) = s0 · 2^(−days / H) with H = 180 days. From the third rung up it stays at
 * least half as strong while what it rests on, a contract or a project, is running.
 */
public final class Strength {

    /** Days in which an unconfirmed tie loses half of its strength. */
    static final double HALF_LIFE = 180;

    private static final int LASTING = 3;

    private Strength() {}

    public static OptionalInt of(OptionalInt from, OptionalInt to) {
        if (from.isPresent() && to.isPresent()) {
            return OptionalInt.of(Math.min(from.getAsInt(), to.getAsInt()));
        }
        return from.isPresent() ? from : to;
    }

    public static boolean oneSided(OptionalInt from, OptionalInt to) {
        return from.isPresent() != to.isPresent();
    }

    /**
     * What is left of it.
     *
     * @param strength a rung, 1 to 4
     * @param days since an end last said that it is so; days to come count as none
     * @param running whether what it rests on has an end that is not reached
     */
    public static double now(double strength, long days, boolean running) {
        if (!(strength > 0)) {
            throw new IllegalArgumentException("A tie has a strength above 0: " + strength);
        }
        double left = strength * Math.pow(2, -Math.max(0, days) / HALF_LIFE);
        return running && strength >= LASTING ? Math.max(left, strength / 2) : left;
    }
}
