package fi.kutomo.platform.limits;

import java.time.Duration;

/** Rates that are the same for all nodes of the place. Whoever asks too often is told when to come back. */
public interface Limits {

    /**
     * Takes one from this rate for this subject.
     *
     * @param subject an address block, an account or both; kept as a keyed fingerprint, never as it is
     * @throws TooMany when nothing is left; shown with status 429 and {@code Retry-After}
     */
    void take(Rate rate, String subject);

    /** Gives the whole rate back, as after a success. */
    void forgive(Rate rate, String subject);

    /**
     * So many in such a time, refilled evenly.
     *
     * @param name the act, such as {@code accounts.signin.account}
     */
    record Rate(String name, int times, Duration in) {}
}
