package fi.kutomo.evidence.gaps;

import static java.util.stream.Collectors.joining;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Carded;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.vocabulary.Terms;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The public face of a map of evidence and gaps: its question, and the names of its rows and columns to be found by. */
@Component
class GapMapCards implements Carded {

    private final GapMapStore store;
    private final Terms terms;
    private final Catalogue catalogue;

    GapMapCards(GapMapStore store, Terms terms, Catalogue catalogue) {
        this.store = store;
        this.terms = terms;
        this.catalogue = catalogue;
    }

    void show(Collection<UUID> ids) {
        catalogue.show(this, ids);
    }

    @Override
    public String kind() {
        return GapMap.KIND;
    }

    @Override
    public List<UUID> open() {
        return store.open();
    }

    @Override
    public List<Card> cards(Collection<UUID> ids) {
        return store.open(ids).stream().map(this::card).toList();
    }

    private Card card(GapMapStore.Open open) {
        var map = open.map();
        var named = terms.find(Stream.concat(map.protocol().rows().stream(), map.protocol().columns().stream()).distinct().toList()).values();
        var texts = new EnumMap<Lang, CardText>(Lang.class);
        for (var lang : map.title().byLang().keySet()) {
            var body = named.stream().map(term -> term.label().in(lang)).collect(joining("\n"));
            texts.put(lang, new CardText(map.title().in(lang), map.question().exactly(lang).orElse(""), body));
        }
        var groups = map.protocol().targetGroups();
        return Card.of(new Ref(GapMap.KIND, map.id()), map.path(), map.title().langFor(Lang.FI), texts, open.published(), open.changed())
                .withFacets(groups.isEmpty() ? Map.of() : Map.of(Protocol.GROUPS, groups));
    }
}
