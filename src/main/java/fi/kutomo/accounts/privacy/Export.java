package fi.kutomo.accounts.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One collection of everything about a person, from asking for it until it is thrown away. */
record Export(UUID id, UUID person, String lang, Instant askedAt, int done, int total, Optional<Instant> readyAt, long size, boolean failed) {

    /** Fetched within a day, or asked for again. */
    static final Duration KEPT = Duration.ofHours(24);

    boolean running() {
        return readyAt.isEmpty() && !failed;
    }
}
