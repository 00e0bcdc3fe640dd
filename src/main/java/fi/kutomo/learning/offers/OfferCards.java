package fi.kutomo.learning.offers;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Carded;
import fi.kutomo.catalogue.CardsPublished;
import fi.kutomo.catalogue.CardsWithdrawn;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.learning.tags.Tag;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** The public face of open offers, as long as everybody may know who keeps them. */
@Component
class OfferCards implements Carded {

    private final OfferStore offers;
    private final OfferRules rules;
    private final Catalogue catalogue;

    OfferCards(OfferStore offers, OfferRules rules, Catalogue catalogue) {
        this.offers = offers;
        this.rules = rules;
        this.catalogue = catalogue;
    }

    void show(UUID id) {
        catalogue.show(this, List.of(id));
    }

    /** An owner has become public, or has another name. */
    @ApplicationModuleListener
    void on(CardsPublished published) {
        follow(published.ids());
    }

    @ApplicationModuleListener
    void on(CardsWithdrawn withdrawn) {
        follow(withdrawn.ids());
    }

    private void follow(List<UUID> owners) {
        var theirs = offers.ofOwners(owners);
        if (!theirs.isEmpty()) {
            catalogue.show(this, theirs);
        }
    }

    @Override
    public String kind() {
        return Offer.WORD;
    }

    @Override
    public List<UUID> open() {
        return shown(offers.open()).stream().map(look -> look.offer().id()).toList();
    }

    @Override
    public List<Card> cards(Collection<UUID> ids) {
        return shown(offers.find(ids)).stream().map(OfferCards::card).toList();
    }

    private List<Look> shown(List<Offer> all) {
        return rules.looks(all.stream().filter(Offer::open).toList(), Caller.visitor(Lang.FI));
    }

    private static Card card(Look look) {
        var offer = look.offer();
        var plan = offer.plan();
        var texts = new EnumMap<Lang, CardText>(Lang.class);
        for (var lang : plan.title().byLang().keySet()) {
            var owner = look.owner().map(card -> card.in(lang).title()).orElse(plan.owner().name());
            texts.put(lang, new CardText(plan.title().in(lang), plan.about().exactly(lang).orElse(""), owner));
        }
        var tags = plan.tags();
        return Card.of(offer.ref(), offer.path(), plan.title().langFor(Lang.FI), texts, offer.published().orElse(offer.made()), offer.changed())
                .withFacets(Map.of("area", tags.of(Tag.REGION), "theme", tags.of(Tag.THEME), "stage", tags.of(Tag.STAGE)));
    }
}
