package fi.kutomo.ecosystem.maps;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Carded;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.kernel.Lang;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The public face of saved maps: what they are called, what they are about and what they show. Clauses that name actors are not told,
 * because an actor may be a person, and an index would outlive the consent.
 */
@Component
class MapCards implements Carded {

    private static final Map<Clause, String> FACETS = Map.of(Clause.THEME, "theme", Clause.REGION, "area", Clause.SECTOR, "sector");

    private final SavedMapStore maps;
    private final Telling telling;
    private final Catalogue catalogue;

    MapCards(SavedMapStore maps, Telling telling, Catalogue catalogue) {
        this.maps = maps;
        this.telling = telling;
        this.catalogue = catalogue;
    }

    void show(Collection<UUID> ids) {
        catalogue.show(this, ids);
    }

    @Override
    public String kind() {
        return SavedMap.WORD;
    }

    @Override
    public List<UUID> open() {
        return maps.all().stream().map(SavedMap::id).toList();
    }

    @Override
    public List<Card> cards(Collection<UUID> ids) {
        return maps.find(ids).stream().map(this::card).toList();
    }

    private Card card(SavedMap map) {
        var texts = new EnumMap<Lang, CardText>(Lang.class);
        boolean named = !map.sentence().keys(Clause.ACTOR).isEmpty() || map.sentence().around().isPresent();
        for (var lang : map.name().byLang().keySet()) {
            var told = named ? "" : telling.told(map.sentence(), telling.names(List.of(map.sentence()), lang), lang);
            texts.put(lang, new CardText(map.name().in(lang), map.about().exactly(lang).orElse(told), told));
        }
        var facets = new HashMap<String, List<String>>();
        FACETS.forEach((clause, facet) -> {
            if (!map.sentence().keys(clause).isEmpty()) {
                facets.put(facet, map.sentence().keys(clause));
            }
        });
        return Card.of(map.ref(), map.path(), map.name().langFor(Lang.FI), texts, map.made(), map.changed()).withFacets(facets);
    }
}
