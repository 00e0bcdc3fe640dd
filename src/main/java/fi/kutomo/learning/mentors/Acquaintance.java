package fi.kutomo.learning.mentors;

import fi.kutomo.ecosystem.Ties;
import fi.kutomo.ecosystem.Woven;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which organisations know each other already, as far as everybody may know: within two steps of ties that hold today. */
@Component
class Acquaintance {

    private static final int STEPS = 2;

    private final Ties ties;

    Acquaintance(Ties ties) {
        this.ties = ties;
    }

    /** Those of the others that are within two steps of own ones. */
    Set<UUID> near(Collection<UUID> own, Collection<UUID> others, LocalDate today) {
        var reached = new HashSet<>(ties.actorsOf(own).values());
        var theirs = reached.isEmpty() ? Map.<UUID, UUID>of() : ties.actorsOf(others);
        if (theirs.isEmpty()) {
            return Set.of();
        }
        var neighbours = neighbours(ties.visible(Caller.visitor(Lang.FI), Optional.of(today)));
        for (int step = 0; step < STEPS; step++) {
            reached.addAll(reached.stream().flatMap(actor -> neighbours.getOrDefault(actor, Set.of()).stream()).toList());
        }
        return theirs.entrySet().stream().filter(each -> reached.contains(each.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Map<UUID, Set<UUID>> neighbours(Woven woven) {
        var all = new HashMap<UUID, Set<UUID>>();
        woven.stated().forEach(tie -> both(all, tie.from(), tie.to()));
        woven.derived().forEach(tie -> both(all, tie.from(), tie.to()));
        return all;
    }

    private static void both(Map<UUID, Set<UUID>> all, UUID one, UUID other) {
        all.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
        all.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
    }
}
