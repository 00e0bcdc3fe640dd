package fi.kutomo.evaluation.metrics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A value aimed at.
 *
 * @param due the day by which it should be reached
 * @param reason why it was set, or why it differs from the one before
 */
public record Target(UUID id, BigDecimal value, LocalDate due, String reason, Instant setAt, Optional<UUID> setBy) {}
