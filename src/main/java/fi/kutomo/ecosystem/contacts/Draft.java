package fi.kutomo.ecosystem.contacts;

import fi.kutomo.ecosystem.actors.Statement.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A note as it is written.
 *
 * @param heard needs and offers
 * @param met people of the actor
 */
public record Draft(Verb verb, LocalDate day, String words, Optional<UUID> other, List<Said> heard, Optional<Next> next, Set<UUID> met) {

    /** What is to be done then, by whom. */
    public record Next(String what, LocalDate day, UUID owner) {}

    public Draft {
        heard = List.copyOf(heard);
        met = Set.copyOf(met);
    }
}
