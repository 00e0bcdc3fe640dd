package fi.kutomo.accounts.roles;

import fi.kutomo.platform.kernel.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A grant of great trust that waits for a second operator. */
public record Proposal(
        UUID id,
        UUID person,
        Role role,
        Optional<Instant> since,
        Optional<Instant> until,
        String reason,
        Optional<UUID> proposedBy,
        Instant proposedAt) {}
