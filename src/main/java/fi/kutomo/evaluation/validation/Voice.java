package fi.kutomo.evaluation.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody with lived experience says of a model in one round.
 *
 * @param person empty once forgotten
 * @param marks 0 to 4 by criterion; a criterion of which the person cannot tell has none
 * @param words in the person's own way, public with the decision and without a name
 */
public record Voice(
        UUID id,
        UUID validation,
        int round,
        Optional<UUID> person,
        LocalDate due,
        Map<String, Integer> marks,
        String words,
        Optional<Instant> handedInAt) {

    public boolean handedIn() {
        return handedInAt.isPresent();
    }

    public boolean of(UUID somebody) {
        return person.filter(somebody::equals).isPresent();
    }
}
