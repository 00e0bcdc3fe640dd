package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.Woven;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * What was on a saved map on a day, by reference.
 *
 * @param sentence the clauses that the map had on that day
 */
record Snapshot(UUID id, LocalDate day, Sentence sentence) {

    /** Who was on it, and the ties between them as they were then. Actors that were merged are told by what stands in their place. */
    record Held(Set<UUID> actors, Map<UUID, Stated> stated, Map<String, Derived> derived) {

        /** Of the ties that there are now those that were on it, as they were then. A strength that no end says any more is not told of the past either. */
        Woven asThen(Woven now) {
            return new Woven(now.ends(), now.stated().stream().flatMap(tie -> Optional.ofNullable(stated.get(tie.id())).map(then -> then.of(tie)).stream()).toList(),
                    now.derived().stream()
                            .flatMap(tie -> Optional.ofNullable(derived.get(key(tie.kind(), tie.from(), tie.to(), tie.directed()))).map(then -> then.of(tie)).stream())
                            .toList());
        }
    }

    /** A stated tie as it was. */
    record Stated(OptionalInt strength, Optional<LocalDate> since, Optional<LocalDate> until) {

        Woven.Stated of(Woven.Stated tie) {
            return new Woven.Stated(
                    tie.id(), tie.kind(), tie.state(), tie.from(), tie.to(), tie.directed(), tie.strength().isPresent() ? strength : OptionalInt.empty(),
                    tie.oneSided(), tie.now(), since, until);
        }
    }

    /** A derived tie as it was. */
    record Derived(double weight, int undertakings, Optional<LocalDate> began, Optional<LocalDate> ended) {

        Woven.Derived of(Woven.Derived tie) {
            return new Woven.Derived(tie.kind(), tie.from(), tie.to(), tie.directed(), weight, undertakings, began, ended);
        }
    }

    /** Tells a derived tie from others at any time; without direction it does not matter which end comes first. */
    static String key(String kind, UUID from, UUID to, boolean directed) {
        var ends = directed || from.compareTo(to) < 0 ? List.of(from, to) : List.of(to, from);
        return kind + " " + ends.getFirst() + " " + ends.getLast();
    }
}
