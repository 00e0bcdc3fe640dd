package fi.kutomo.ecosystem.describing;

import fi.kutomo.accounts.BelowAccount;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Actors for which the reader speaks, and the reader as an actor.
 *
 * @param self address of the reader's own page as an actor
 */
public record OwnActorsPage(String title, List<Line> spokenFor, Optional<String> self, boolean mayFound) implements BelowAccount {

    /** One of them. */
    public record Line(String name, @Nullable String nameLang, String address) {}
}
