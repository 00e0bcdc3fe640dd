package fi.kutomo.forum.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody does not agree with a judgement.
 *
 * @param by empty when that person is not here any more
 */
public record Appeal(UUID id, UUID reviewCase, Optional<UUID> by, String words, Instant at) {}
