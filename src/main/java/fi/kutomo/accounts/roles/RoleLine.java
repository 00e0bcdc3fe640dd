package fi.kutomo.accounts.roles;

import fi.kutomo.accounts.teams.Team;
import fi.kutomo.platform.kernel.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A grant as pages show it, with names instead of ids.
 *
 * @param where the region's name; empty: everywhere
 * @param team the team, as long as it runs
 * @param awaited whether it begins on a later day
 * @param by who granted it, and who confirmed it
 */
public record RoleLine(
        UUID id,
        Role role,
        String where,
        Optional<Team> team,
        Instant since,
        Optional<Instant> until,
        String by,
        String reason,
        boolean running,
        boolean awaited,
        Optional<Instant> ended,
        String endReason) {

    /** The last day on which it holds. */
    public Optional<Instant> lastDay() {
        return until.map(end -> end.minusSeconds(1));
    }

    /** Whether it is none of the past. */
    public boolean stands() {
        return running || awaited;
    }

    /** Whether it was ended before its first day. */
    public boolean neverBegan() {
        return ended.filter(at -> !at.isAfter(since)).isPresent();
    }

    /** Whether it was ended because a newer grant took its place. */
    public boolean renewed() {
        return endReason.equals("renewed");
    }
}
