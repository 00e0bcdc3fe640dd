package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.Ground;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an assessor or editor has answered of an entry, with the reason.
 *
 * @param holds empty when it is said not to be known any more
 */
public record Judgement(Ground.Fact fact, Optional<Boolean> holds, String reason, Instant at, Optional<UUID> by) {}
