package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.drawing.NetworkMap.Key;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is on a map and how they are tied: what every picture, table and file of it is made from.
 *
 * @param groups in the order of the legend
 * @param group of each actor
 * @param regions in which each actor works; those of whom nothing is told are not in it
 */
record MapContent(List<Actor> actors, List<Strand> strands, List<Key> groups, Map<UUID, String> group, Map<UUID, Set<String>> regions) {

    /**
     * A tie on a map.
     *
     * @param kind of a stated or of a derived tie
     * @param weight rung of a stated tie, weight of a derived one
     * @param breadth of its line, 1 to 3
     */
    record Strand(
            UUID from, UUID to, String kind, boolean derived, boolean directed, double weight, int breadth, Optional<LocalDate> since,
            Optional<LocalDate> until) {}

    MapContent {
        actors = List.copyOf(actors);
        strands = List.copyOf(strands);
        groups = List.copyOf(groups);
        group = Map.copyOf(group);
        regions = Map.copyOf(regions);
    }

    String groupOf(Actor actor) {
        return group.getOrDefault(actor.id(), "");
    }
}
