package fi.kutomo.learning.offers;

import fi.kutomo.learning.tags.Tag;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Open offers for programs, without anybody's name but the owner's. */
@Controller
@Access(Access.Level.PUBLIC)
class OfferApiController {

    private final OfferStore offers;
    private final OfferRules rules;

    OfferApiController(OfferStore offers, OfferRules rules) {
        this.offers = offers;
        this.rules = rules;
    }

    /** Open offers, the newest first. */
    record Listing(List<View> offers) {}

    /**
     * An offer.
     *
     * @param owner who offers it
     * @param link the owner's own page; empty where there is none
     * @param regions empty: the whole country
     */
    record View(
            String id, String url, String kind, Map<String, String> title, Map<String, String> about, String owner, String link, List<String> stages,
            List<String> needs, List<String> themes, List<String> regions, List<String> languages, boolean room, boolean online, boolean free, String price,
            Instant published, Instant changed) {}

    /** Narrowed by the same questions as the page. */
    @GetMapping("/api/v1/offers")
    @ResponseBody
    ResponseEntity<Listing> list(@RequestParam MultiValueMap<String, String> sent) {
        var asked = Sifting.read(sent);
        var views = rules.looks(offers.open(), Caller.visitor(Lang.FI)).stream().filter(look -> asked.takes(look.offer())).map(OfferApiController::view).toList();
        return ResponseEntity.ok().header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-cache").body(new Listing(views));
    }

    private static View view(Look look) {
        var offer = look.offer();
        var plan = offer.plan();
        var tags = plan.tags();
        return new View(
                offer.slug(), Ui.absolute(Ui.url(offer.path())), plan.kind().name().toLowerCase(Locale.ROOT), plan.title().byTag(), plan.about().byTag(),
                Owners.told(look, Lang.FI).text(), plan.link(), tags.of(Tag.STAGE), tags.of(Tag.NEED), tags.of(Tag.THEME), tags.of(Tag.REGION),
                tags.of(Tag.LANG), plan.room(), plan.online(), plan.free(), plan.price(), offer.published().orElse(offer.made()), offer.changed());
    }
}
