package fi.kutomo.evaluation.factors;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a reader has said of one factor of an entry, with the reason.
 *
 * @param factor term of the scheme {@code factor}
 * @param present empty when it is said not to be told after all
 */
record Coded(String factor, Optional<Boolean> present, String reason, Instant at, Optional<UUID> by) {

    /** The same answer for the same reason. */
    boolean says(Coded other) {
        return factor.equals(other.factor) && present.equals(other.present) && reason.equals(other.reason);
    }
}
