package fi.kutomo.forum.order;

import java.time.Duration;

/**
 * How much a flag weighs, after the score of reviewables of Discourse (defaults of its settings file of early 2023): 1, the trust in who
 * flags, how often that person was right before, the reason, and 5 for what is urgent. Ours halves it every 30 days.
 */
final class Score {

    /** Above this sum a post is hidden until somebody looks: 12.5 times the sensitivity "medium" (6 of 9). */
    static final double HIDES = 12.5 * 6 / 9;

    /** Trust in those who keep order. */
    static final int STAFF = 5;

    private static final int URGENT = 5;

    /** Fewer flags that were dealt with say nothing. */
    private static final int ENOUGH = 6;

    private static final double RIGHT = 0.7;
    private static final double STEEP = 5;
    private static final double HALF_LIFE = 30;

    private Score() {}

    /** What earlier flags say: above zero when at least seven of ten were right. */
    static double accuracy(long agreed, long disagreed) {
        long total = agreed + disagreed;
        if (total < ENOUGH) {
            return 0;
        }
        double share = (double) agreed / total;
        double weight = Math.log(total) / Math.log(4) * STEEP;
        return share >= RIGHT ? (share - RIGHT) / (1 - RIGHT) * weight : -(RIGHT - share) / RIGHT * weight;
    }

    static double of(int trust, double accuracy, Reason reason, boolean urgent) {
        return Math.max(0, 1 + trust + accuracy + reason.weight() + (urgent ? URGENT : 0));
    }

    static double after(double score, Duration age) {
        return score * Math.pow(0.5, age.toMillis() / (HALF_LIFE * Duration.ofDays(1).toMillis()));
    }
}
