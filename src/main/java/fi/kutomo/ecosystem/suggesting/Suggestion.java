package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.platform.kernel.Lang;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody thinks should be said of an actor.
 *
 * @param source how the one who suggests it knows
 * @param answer what was said to it; may be empty when it was taken up
 */
public record Suggestion(
        UUID id,
        UUID actor,
        Facet facet,
        Lang lang,
        String words,
        String source,
        State state,
        String answer,
        Instant sent,
        Optional<UUID> sentBy,
        Optional<Instant> answered) {

    static final String WORD = "actor-suggestion";

    /** What became of it. */
    public enum State {
        OPEN,
        TAKEN,
        DECLINED
    }

    String path() {
        return "actor-suggestions/" + id;
    }
}
