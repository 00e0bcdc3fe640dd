package fi.kutomo.accounts;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.limits.Limits.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Asks people to take part in something. Nobody learns from it whether an address has an account: the answer is the same for every
 * address, a letter goes to each, and who was asked says yes or nothing.
 */
public interface Offers {

    /** How often one person may ask others; taken before the transaction of the act. */
    Rate ASKING = new Rate("asking others", 30, Duration.ofHours(1));

    /**
     * Asks somebody; asking the same one again renews the question.
     *
     * @param whom an e-mail address, or the user name of somebody whose profile the caller sees
     * @param note said with it; may be empty
     * @throws fi.kutomo.platform.kernel.Refused when it is neither, or the caller's own
     */
    void ask(String kind, UUID thing, String whom, String note, Caller caller);

    /** Who was asked and has not said yes; a no looks like no answer. */
    List<Waiting> waiting(String kind, UUID thing);

    /** Takes a question back. Whether the caller may is for the module to say. */
    void withdraw(String kind, UUID thing, UUID question, Caller caller);

    /**
     * A question that waits.
     *
     * @param whom the address as it was written, or the name of the person
     */
    record Waiting(UUID id, String whom, Instant until) {}
}
