package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.Woven;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A tie on a map.
 *
 * @param tie the stated tie; empty for one that follows from common undertakings
 * @param kind of a stated or of a derived tie
 * @param strength rung of a stated tie, where an end has said
 * @param common weight of a derived tie
 * @param undertakings from which a derived tie follows
 */
record Strand(
        Optional<UUID> tie,
        UUID from,
        UUID to,
        String kind,
        boolean directed,
        OptionalInt strength,
        double common,
        int undertakings,
        Optional<LocalDate> since,
        Optional<LocalDate> until) {

    private static final int SOME = 3;
    private static final int MANY = 10;

    /** Those between these actors that a map shows. */
    static List<Strand> all(Woven woven, Set<UUID> among, TieClauses shown) {
        return Stream.concat(woven.stated().stream().map(Strand::of), woven.derived().stream().map(Strand::of))
                .filter(strand -> among.contains(strand.from()) && among.contains(strand.to()) && shown.take(strand))
                .toList();
    }

    static Strand of(Woven.Stated tie) {
        return new Strand(Optional.of(tie.id()), tie.from(), tie.to(), tie.kind(), tie.directed(), tie.strength(), 0, 0, tie.since(), tie.until());
    }

    static Strand of(Woven.Derived tie) {
        return new Strand(
                Optional.empty(), tie.from(), tie.to(), tie.kind(), tie.directed(), OptionalInt.empty(), tie.weight(), tie.undertakings(), tie.began(),
                tie.ended());
    }

    /** The same at another time. */
    String key() {
        return tie.map(UUID::toString).orElseGet(() -> Snapshot.key(kind, from, to, directed));
    }

    boolean derived() {
        return tie.isEmpty();
    }

    /** Rung of a stated tie, if an end has said it; weight of a derived one. */
    Optional<Double> weight() {
        return derived() ? Optional.of(common) : strength.stream().mapToObj(Double::valueOf).findFirst();
    }

    /** How broad its line is, 1 to 3; 0 where no end has said how strong the tie is. */
    int breadth() {
        if (derived()) {
            return undertakings < SOME ? 1 : undertakings < MANY ? 2 : 3;
        }
        return Math.min(3, strength.orElse(0));
    }
}
