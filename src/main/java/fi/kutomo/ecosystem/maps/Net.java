package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.drawing.NetworkMap;
import fi.kutomo.ecosystem.drawing.WholeDrawing;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is on a map and what ties them, without groups and regions: as much as their places need. */
record Net(List<Actor> actors, List<Strand> strands) {

    Net {
        actors = List.copyOf(actors);
        strands = List.copyOf(strands);
    }

    /** Whether a picture of it could be read. */
    boolean drawable() {
        return NetworkMap.drawable(actors.size(), strands.size());
    }

    /** Whether all of it can be drawn at all, by the server or by the browser. */
    boolean borne() {
        return WholeDrawing.bears(actors.size(), strands.size());
    }

    Set<UUID> ids() {
        return actors.stream().map(Actor::id).collect(Collectors.toSet());
    }

    /** Who are tied, however and how often. */
    Set<Set<UUID>> pairs() {
        var pairs = new HashSet<Set<UUID>>();
        strands.forEach(strand -> pairs.add(Set.of(strand.from(), strand.to())));
        return pairs;
    }
}
