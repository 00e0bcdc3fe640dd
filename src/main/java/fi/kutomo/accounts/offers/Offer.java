package fi.kutomo.accounts.offers;

import fi.kutomo.accounts.people.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody was asked: whoever reads the mail at an address, or one person.
 *
 * @param kind of the thing, as its {@link fi.kutomo.accounts.Offered} names it
 */
record Offer(
        UUID id, String kind, UUID thing, Optional<String> email, Optional<UUID> person, String note, UUID askedBy, Instant askedAt, Instant until) {

    /** What has become of it. */
    enum Outcome {
        ACCEPTED,
        REFUSED,
        WITHDRAWN
    }

    /** A letter can be passed on; only who has the address, or is the person, may answer. */
    boolean isFor(Person asked) {
        return person.filter(asked.id()::equals).isPresent() || asked.verified() && email.filter(asked.email()::equalsIgnoreCase).isPresent();
    }
}
