package fi.kutomo.evidence.screening;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Carded;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.kernel.Ref;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The public face of a screening that everybody may read: what it asks and what it lets in, never its references or who screens. */
@Component
class ScreeningCards implements Carded {

    private final ScreeningStore store;
    private final Catalogue catalogue;

    ScreeningCards(ScreeningStore store, Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    void show(Collection<UUID> ids) {
        catalogue.show(this, ids);
    }

    @Override
    public String kind() {
        return Screening.KIND;
    }

    @Override
    public List<UUID> open() {
        return store.open();
    }

    @Override
    public List<Card> cards(Collection<UUID> ids) {
        return store.open(ids).stream().map(ScreeningCards::card).toList();
    }

    private static Card card(Screening screening) {
        var texts = Map.of(screening.lang(), new CardText(screening.title(), screening.question(), screening.criteria()));
        return Card.of(new Ref(Screening.KIND, screening.id()), screening.path(), screening.lang(), texts, screening.changedAt(), screening.changedAt());
    }
}
