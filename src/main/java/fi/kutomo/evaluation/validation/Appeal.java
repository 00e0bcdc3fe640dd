package fi.kutomo.evaluation.validation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The submitter does not accept a decision; an editor answers.
 *
 * @param granted whether it leads to a new round with other assessors; empty while it waits
 */
public record Appeal(UUID id, UUID decision, Optional<UUID> person, String reason, Instant madeAt, Optional<Boolean> granted, String answer) {}
