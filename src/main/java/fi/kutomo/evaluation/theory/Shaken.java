package fi.kutomo.evaluation.theory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which claims of a theory a broken assumption puts in doubt: those that support the link on which it was made, and those that support any
 * link after it. What speaks against a link is not shaken by it.
 */
final class Shaken {

    private Shaken() {}

    /** The assumptions that did not hold, by the ids of the claims below them. */
    static Map<UUID, List<Assumption>> by(Graph graph) {
        var ways = new Ways(graph.onward());
        var shaken = new LinkedHashMap<UUID, List<Assumption>>();
        for (var link : graph.links()) {
            var broken = link.assumptions().stream().filter(assumption -> assumption.state() == AssumptionState.BROKEN).toList();
            if (!broken.isEmpty()) {
                below(graph, link, ways).forEach(claim -> shaken.computeIfAbsent(claim, _ -> new ArrayList<>()).addAll(broken));
            }
        }
        return shaken;
    }

    /** A loop back shakes only what it rests on itself: what it leads to was there before it. */
    private static List<UUID> below(Graph graph, Link link, Ways ways) {
        var boxes = link.feedback() ? Set.<String>of() : ways.after(List.of(link.to()));
        return graph.links().stream()
                .filter(each -> each.id().equals(link.id()) || boxes.contains(each.from()))
                .flatMap(each -> each.sources().stream())
                .filter(source -> source.stance() == Stance.SUPPORTS)
                .flatMap(source -> source.claim().stream())
                .distinct()
                .toList();
    }
}
