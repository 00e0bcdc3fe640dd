package fi.kutomo.forum.caring;

import java.time.Duration;

/**
 * How much a question needs somebody, by the weaver's queue score of our own: 2·min(age/72 h, 2) + first question + own region + deadline
 * near − somebody writes already.
 *
 * @param first whether the asker asks for the first time
 * @param here whether it is from a region of the weaver who looks
 * @param due whether an answer is needed within {@value #DUE_DAYS} days
 * @param drafted whether somebody is writing in the thread
 */
record Urgency(Duration age, boolean first, boolean here, boolean due, boolean drafted) {

    static final int DUE_DAYS = 14;

    private static final double PATIENCE_HOURS = 72;
    private static final double MOST = 2;

    double score() {
        double hours = age.toSeconds() / 3600.0;
        return 2 * Math.min(hours / PATIENCE_HOURS, MOST) + one(first) + one(here) + one(due) - one(drafted);
    }

    private static int one(boolean holds) {
        return holds ? 1 : 0;
    }

    /** Whether it has waited longer than a question should. */
    boolean late() {
        return age.toHours() >= PATIENCE_HOURS;
    }
}
