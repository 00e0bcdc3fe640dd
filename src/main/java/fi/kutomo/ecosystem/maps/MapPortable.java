package fi.kutomo.ecosystem.maps;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Saved maps in an export. They show there who is there; everybody gets a place anew. */
@Component
class MapPortable implements Portable {

    private static final String SLUG = "slug";
    private static final String WITHDRAWN = "withdrawn_at";

    private final SavedMapStore maps;
    private final MapCards cards;
    private final Catalogue catalogue;

    MapPortable(SavedMapStore maps, MapCards cards, Catalogue catalogue) {
        this.maps = maps;
        this.cards = cards;
        this.catalogue = catalogue;
    }

    @Override
    public Kind kind() {
        return Kind.of(SavedMap.WORD, "ecosystem.map").where("r.withdrawn_at is null");
    }

    /**
     * A map keeps the address that it has here, and one that was taken away here stays away; a newcomer whose address another map has gets
     * one with its id.
     */
    @Override
    public JsonNode fitted(JsonNode record, Optional<JsonNode> here) {
        if (record.path(SavedMap.WORD).path(0) instanceof ObjectNode row) {
            var id = row.path("id").asString("");
            var slug = here.map(same -> same.path(SavedMap.WORD).path(0).path(SLUG).asString("")).orElseGet(() -> row.path(SLUG).asString(""));
            here.ifPresent(same -> row.set(WITHDRAWN, same.path(SavedMap.WORD).path(0).path(WITHDRAWN)));
            boolean taken = maps.at(slug).filter(other -> !other.id().toString().equals(id)).isPresent();
            row.put(SLUG, taken ? slug + "-" + id : slug);
        }
        return record;
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        catalogue.reservePaths(SavedMap.PLURAL, maps.find(ids).stream().collect(Collectors.toMap(SavedMap::id, SavedMap::slug)));
        cards.show(ids);
    }
}
