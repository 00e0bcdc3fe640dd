package fi.kutomo.evidence.scales;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A version of the rules of a scale with its history. */
public record ScaleVersion(Rules rules, State state, String note, Instant created, Optional<UUID> createdBy, Optional<Instant> inForce) {

    /** Being drafted, in force, or replaced by a later one. */
    public enum State {
        DRAFT,
        CURRENT,
        RETIRED
    }
}
