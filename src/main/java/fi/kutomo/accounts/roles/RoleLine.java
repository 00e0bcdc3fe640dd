package fi.kutomo.accounts.roles;

import fi.kutomo.platform.kernel.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A grant as pages show it, with names instead of ids.
 *
 * @param where the region's name; empty: everywhere
 * @param by who granted it, and who confirmed it
 */
public record RoleLine(
        UUID id,
        Role role,
        String where,
        Optional<String> team,
        Instant since,
        Optional<Instant> until,
        String by,
        String reason,
        boolean running,
        Optional<Instant> ended,
        String endReason) {

    /** Whether it was ended because a newer grant took its place. */
    public boolean renewed() {
        return endReason.equals("renewed");
    }
}
