package fi.kutomo.accounts.people;

import fi.kutomo.platform.kernel.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A role that somebody was given.
 *
 * @param team of weavers in which the person works
 * @param confirmedBy who gave the second word, for roles of great trust
 * @param end by whom and why it was ended before its time
 */
public record Grant(
        UUID id,
        UUID person,
        Role role,
        Scope scope,
        Optional<UUID> team,
        Instant since,
        Optional<Instant> until,
        Optional<UUID> grantedBy,
        Optional<UUID> confirmedBy,
        String reason,
        Optional<End> end) {

    /** The end of a grant by somebody's act. */
    public record End(Instant at, Optional<UUID> by, String reason) {}

    public boolean runs(Instant now) {
        return end.isEmpty() && !since.isAfter(now) && until.filter(last -> !last.isAfter(now)).isEmpty();
    }

    /** Whether it was given to begin on a later day. */
    public boolean awaits(Instant now) {
        return end.isEmpty() && since.isAfter(now);
    }
}
