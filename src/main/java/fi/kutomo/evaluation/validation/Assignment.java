package fi.kutomo.evaluation.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One assessor's part in one round.
 *
 * @param person empty once forgotten
 * @param third decides what two assessors did not agree on
 * @param declaredAt when the assessor has said to have no stake in it
 * @param settledAt when the assessor has looked at the open criteria again
 */
public record Assignment(
        UUID id,
        UUID validation,
        int round,
        Optional<UUID> person,
        boolean third,
        Instant assignedAt,
        LocalDate due,
        Optional<Instant> declaredAt,
        Optional<Instant> handedInAt,
        Optional<Instant> settledAt,
        Optional<Instant> endedAt) {

    public boolean running() {
        return endedAt.isEmpty();
    }

    public boolean handedIn() {
        return handedInAt.isPresent();
    }

    public boolean of(UUID somebody) {
        return person.filter(somebody::equals).isPresent();
    }
}
