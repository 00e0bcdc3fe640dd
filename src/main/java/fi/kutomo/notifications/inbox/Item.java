package fi.kutomo.notifications.inbox;

import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Why;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A notice of one person. */
public record Item(UUID id, UUID person, Ref about, Why why, Instant at, Optional<Instant> read) {}
