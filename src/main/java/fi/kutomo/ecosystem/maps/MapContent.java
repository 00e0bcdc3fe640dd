package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.drawing.NetworkMap.Key;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is on a map and how they are tied: what every picture, table and file of it is made from.
 *
 * @param groups in the order of the legend
 * @param group of each actor
 * @param regions in which each actor works; those of whom nothing is told are not in it
 * @param day on which it holds
 */
record MapContent(
        List<Actor> actors, List<Strand> strands, List<Key> groups, Map<UUID, String> group, Map<UUID, Set<String>> regions, LocalDate day) {

    MapContent {
        actors = List.copyOf(actors);
        strands = List.copyOf(strands);
        groups = List.copyOf(groups);
        group = Map.copyOf(group);
        regions = Map.copyOf(regions);
    }

    static MapContent nobody(LocalDate day) {
        return new MapContent(List.of(), List.of(), List.of(), Map.of(), Map.of(), day);
    }

    Net net() {
        return new Net(actors, strands);
    }

    /** What the group of an actor is called. */
    String groupName(UUID actor) {
        var key = group.getOrDefault(actor, "");
        return groups.stream().filter(each -> each.key().equals(key)).map(Key::name).findFirst().orElse("");
    }

    String groupOf(Actor actor) {
        return group.getOrDefault(actor.id(), "");
    }
}
