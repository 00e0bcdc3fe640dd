package fi.kutomo.ecosystem.introductions;

import java.time.Instant;
import java.util.Optional;

/** Where an introduction stands. */
public sealed interface State {

    /** Nobody has been asked. */
    record Proposed() implements State {}

    /** At least one side has been asked; it leads on until then, or until later when somebody answers. */
    record Asking(Instant until) implements State {}

    /** Both said yes and know each other's name. */
    record Introduced(Instant at) implements State {}

    /** They have met. */
    record Met(Instant introduced, Instant at) implements State {}

    /**
     * Nothing follows of itself.
     *
     * @param introduced when the two learned of each other, if they did
     */
    record Over(Ending ending, Instant at, Optional<Instant> introduced, Optional<Instant> met) implements State {}

    /** How it ended. */
    enum Ending {
        /** Both say that they work together. */
        TIED,
        NO_TIE,
        DECLINED,
        EXPIRED,
        WITHDRAWN,
        /** A side is not here any more. */
        LEFT
    }

    /** The word in the database, in messages and in addresses. */
    default String word() {
        return switch (this) {
            case Proposed _ -> "PROPOSED";
            case Asking _ -> "ASKING";
            case Introduced _ -> "INTRODUCED";
            case Met _ -> "MET";
            case Over over -> over.ending().name();
        };
    }

    /** Whether the sides may still answer, or be asked. */
    default boolean open() {
        return this instanceof Proposed || this instanceof Asking;
    }

    /** When the two learned of each other; empty as long as neither may know. */
    default Optional<Instant> introducedAt() {
        return switch (this) {
            case Proposed _, Asking _ -> Optional.empty();
            case Introduced introduced -> Optional.of(introduced.at());
            case Met met -> Optional.of(met.introduced());
            case Over over -> over.introduced();
        };
    }

    default Optional<Instant> metAt() {
        return switch (this) {
            case Proposed _, Asking _, Introduced _ -> Optional.empty();
            case Met met -> Optional.of(met.at());
            case Over over -> over.met();
        };
    }
}
