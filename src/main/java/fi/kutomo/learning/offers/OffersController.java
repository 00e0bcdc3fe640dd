package fi.kutomo.learning.offers;

import fi.kutomo.learning.tags.Tagging;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.CardLine;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue. */
@Controller
class OffersController {

    private final OfferStore offers;
    private final OfferRules rules;
    private final Tagging tagging;

    OffersController(OfferStore offers, OfferRules rules, Tagging tagging) {
        this.offers = offers;
        this.rules = rules;
        this.tagging = tagging;
    }

    @GetMapping("/{lang}/offers")
    @Access(Access.Level.PUBLIC)
    OffersPage list(Lang lang, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        var asked = Sifting.read(sent);
        var all = rules.looks(offers.open(), Caller.visitor(lang));
        var found = all.stream().filter(look -> asked.takes(look.offer())).map(look -> OfferLine.of(look, lang)).toList();
        boolean writes = rules.writes(caller);
        return new OffersPage(
                Ui.t("learning.offers.title"), found, Ui.t("learning.offers.total", found.size()), writes ? own(caller, lang) : List.of(),
                asked.facets(all.stream().map(Look::offer).toList(), tagging, lang), asked.chips(tagging, lang), Ui.url(Offer.PLURAL),
                writes ? Optional.of(Ui.url("offers/new")) : Optional.empty(), asked.chosen().isEmpty());
    }

    private List<CardLine> own(Caller caller, Lang lang) {
        var kept = offers.keptBy(rules.ownPages(caller), OfferRules.tends(caller)).stream().filter(offer -> !offer.open()).toList();
        return rules.looks(kept, caller).stream().map(look -> OfferLine.of(look, lang)).toList();
    }
}
