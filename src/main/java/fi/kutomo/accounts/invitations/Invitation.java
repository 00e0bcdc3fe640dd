package fi.kutomo.accounts.invitations;

import fi.kutomo.accounts.people.Scope;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody was asked to come.
 *
 * @param role what the person will be; empty: a member like others
 * @param until last moment at which it can be accepted
 */
public record Invitation(
        UUID id,
        String email,
        Lang lang,
        Optional<Role> role,
        Scope scope,
        Optional<UUID> team,
        Optional<Instant> roleUntil,
        String greeting,
        Optional<UUID> invitedBy,
        Instant invitedAt,
        Instant until,
        Optional<Instant> acceptedAt,
        Optional<Instant> withdrawnAt) {

    /** What has become of it. */
    public enum State {
        OPEN,
        ACCEPTED,
        WITHDRAWN,
        OVER
    }

    public State state(Instant now) {
        if (acceptedAt.isPresent()) {
            return State.ACCEPTED;
        }
        if (withdrawnAt.isPresent()) {
            return State.WITHDRAWN;
        }
        return until.isAfter(now) ? State.OPEN : State.OVER;
    }
}
