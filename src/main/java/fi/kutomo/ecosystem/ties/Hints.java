package fi.kutomo.ecosystem.ties;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.platform.kernel.Caller;
import java.util.Optional;
import java.util.UUID;

/** Ties that somebody thinks are missing. The room of suggestions knows them. */
public interface Hints {

    /** The hint of this id, if it is about the actor and waits. */
    Optional<Hint> tie(String id, Actor actor);

    /** Claims what was hinted at, and settles the hint with it. */
    Tying.Claimed claim(Hint hint, Tying.Claim claim, Caller caller);

    /**
     * A tie that is missing.
     *
     * @param other who stands at the other end, as it was written
     * @param source how the one who says it knows
     */
    record Hint(UUID id, String other, String words, String source) {}
}
