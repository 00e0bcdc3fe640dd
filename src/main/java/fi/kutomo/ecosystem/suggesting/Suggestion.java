package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.platform.kernel.Lang;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody thinks is missing or wrong.
 *
 * @param actor about which it is; of a missing one, what was made of it
 * @param answer what was said to it; may be empty when it was taken up
 */
public record Suggestion(
        UUID id,
        Optional<UUID> actor,
        What what,
        State state,
        String answer,
        Instant sent,
        Optional<UUID> sentBy,
        Optional<Instant> answered) {

    static final String WORD = "actor-suggestion";
    static final String PLURAL = "actor-suggestions";

    /** What became of it. */
    public enum State {
        OPEN,
        TAKEN,
        DECLINED
    }

    /**
     * What is suggested.
     *
     * @param source how the one who suggests it knows
     * @param email where the answer goes, until it has gone
     */
    public record What(About about, Named named, Lang lang, String words, String source, Optional<String> email) {}

    /**
     * Who is missing, or stands at the other end of a missing tie.
     *
     * @param kind of a missing actor
     * @param region where a missing actor works, if that is known
     */
    public record Named(String name, Optional<ActorKind> kind, Optional<String> region) {

        static final Named NOBODY = of("");

        static Named of(String name) {
            return new Named(name, Optional.empty(), Optional.empty());
        }
    }

    String path() {
        return PLURAL + "/" + id;
    }
}
