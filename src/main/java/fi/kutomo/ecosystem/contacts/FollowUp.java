package fi.kutomo.ecosystem.contacts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be done after a contact.
 *
 * @param moved how often the day was moved
 * @param owner who does it; empty when that weaver is forgotten
 */
public record FollowUp(
        UUID id, UUID note, String what, LocalDate due, int moved, Optional<UUID> owner, Optional<Instant> done, int version) {

    /** Below the language prefix. */
    public static final String PATH = "weaving/follow-ups";

    boolean open() {
        return done.isEmpty();
    }
}
