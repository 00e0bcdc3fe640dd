package fi.kutomo.learning.offers;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.CardLine;
import fi.kutomo.platform.web.ui.Marked;
import java.util.ArrayList;
import java.util.List;

/** An offer in a list. */
public final class OfferLine {

    private OfferLine() {}

    public static CardLine of(Look look, Lang lang) {
        var offer = look.offer();
        var title = Wording.of(offer.title(), lang);
        var about = offer.plan().about().in(lang);
        var kind = Ui.t("learning.kind." + offer.plan().kind().name());
        var marked = offer.open() ? kind : Ui.t("learning.offers.marked", kind, Ui.t("learning.state." + offer.state().name()));
        return CardLine.of(marked, Marked.plain(title.words()), Ui.url(offer.path()), Marked.plain(about), facts(look, lang)).lang(title.lang());
    }

    private static List<String> facts(Look look, Lang lang) {
        var facts = new ArrayList<String>();
        facts.add(Owners.told(look, lang).text());
        facts.addAll(modes(look.offer()));
        facts.add(price(look.offer()));
        return facts;
    }

    public static List<String> modes(Offer offer) {
        var modes = new ArrayList<String>();
        if (offer.plan().room()) {
            modes.add(Ui.t("learning.mode.ROOM"));
        }
        if (offer.plan().online()) {
            modes.add(Ui.t("learning.mode.ONLINE"));
        }
        return modes;
    }

    public static String price(Offer offer) {
        var plan = offer.plan();
        return plan.free() || plan.price().isEmpty() ? Ui.t(plan.free() ? "learning.price.FREE" : "learning.price.PAID") : plan.price();
    }
}
