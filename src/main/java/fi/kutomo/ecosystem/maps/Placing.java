package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.layout.MapLayout;
import fi.kutomo.ecosystem.layout.Pull;
import fi.kutomo.ecosystem.layout.Spot;
import fi.kutomo.platform.kernel.Workflow;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Places for the actors of a map. A saved map keeps them: it is laid out further only when somebody on it has no place yet. */
@Workflow
class Placing {

    private static final long SEED = 42;

    private final SavedMapStore maps;

    Placing(SavedMapStore maps) {
        this.maps = maps;
    }

    Map<UUID, Spot> of(SavedMap map, MapContent content) {
        var known = maps.spots(map.id());
        if (content.actors().stream().map(Actor::id).allMatch(known::containsKey)) {
            return known;
        }
        var spots = lay(content, known);
        maps.keep(map.id(), spots);
        return spots;
    }

    /** Of a map that nobody has saved: the same for the same actors and ties. */
    static Map<UUID, Spot> anew(MapContent content) {
        return lay(content, Map.of());
    }

    private static Map<UUID, Spot> lay(MapContent content, Map<UUID, Spot> earlier) {
        var ids = content.actors().stream().map(actor -> actor.id().toString()).toList();
        var pulls = content.strands().stream().map(strand -> new Pull(strand.from().toString(), strand.to().toString(), strand.breadth())).toList();
        var before = new HashMap<String, Spot>();
        earlier.forEach((id, spot) -> before.put(id.toString(), spot));
        var spots = new HashMap<UUID, Spot>();
        MapLayout.of(ids, pulls, before, SEED).forEach((id, spot) -> spots.put(UUID.fromString(id), spot));
        return spots;
    }
}
