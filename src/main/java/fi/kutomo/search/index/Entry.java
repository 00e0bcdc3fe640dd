package fi.kutomo.search.index;

import fi.kutomo.catalogue.Card;
import java.util.List;
import java.util.Map;

/** A card as it goes into the index, with the facet values under which it is to be found: its own, broader terms, surrounding areas. */
public record Entry(Card card, Map<String, List<String>> widened) {

    public static Entry of(Card card) {
        return new Entry(card, card.facets());
    }
}
