package fi.kutomo.platform.limits;

import java.time.Duration;

/** Rates that are the same for all nodes of the place. Whoever asks too often is told when to come back. */
public interface Limits {

    /**
     * Takes one from this rate for this subject. Ask before the transaction of the act begins, so that a failing act has asked too.
     *
     * @param subject an address block, an account or both; kept as a keyed fingerprint, never as it is
     * @throws TooMany when nothing is left; shown with status 429 and {@code Retry-After}
     */
    void take(Rate rate, String subject);

    /** Gives the whole rate back, as after a success. */
    void forgive(Rate rate, String subject);

    /**
     * So many in such a time.
     *
     * @param name the act, such as {@code registration}
     * @param backOff false: what was taken comes back evenly. True: it comes back as a whole, and only when nothing was taken for
     *     that time, as after failures that must not go on
     * @param portion how many a node takes at once and then gives out of its memory, so that frequent reading asks the database
     *     seldom; what a node has not given out within a minute is lost
     */
    record Rate(String name, int times, Duration in, boolean backOff, int portion) {

        public Rate(String name, int times, Duration in) {
            this(name, times, in, false, 1);
        }

        public static Rate backOff(String name, int times, Duration in) {
            return new Rate(name, times, in, true, 1);
        }

        public static Rate inPortions(String name, int times, Duration in, int portion) {
            return new Rate(name, times, in, false, portion);
        }
    }
}
