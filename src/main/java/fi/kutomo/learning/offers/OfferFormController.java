package fi.kutomo.learning.offers;

import fi.kutomo.learning.offers.Offer.Kind;
import fi.kutomo.learning.tags.Tagging;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Those who may write offers. */
@Controller
@RequestMapping("/{lang}/offers")
@Access(Access.Level.MEMBER)
class OfferFormController {

    private final OfferStore offers;
    private final OfferRules rules;
    private final Offering offering;
    private final Owners owners;
    private final Tagging tagging;

    OfferFormController(OfferStore offers, OfferRules rules, Offering offering, Owners owners, Tagging tagging) {
        this.offers = offers;
        this.rules = rules;
        this.offering = offering;
        this.owners = owners;
        this.tagging = tagging;
    }

    @GetMapping("/new")
    OfferFormPage fresh(Lang lang, @RequestParam(defaultValue = "") String kind, Caller caller) {
        rules.requireWrite(caller);
        return page(OfferForm.begun(Kind.of(kind).orElse(Kind.TRAINING)), -1, Optional.empty(), Optional.empty(), lang, caller);
    }

    @PostMapping
    Reply draft(Lang lang, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        rules.requireWrite(caller);
        var form = OfferForm.read(sent, tagging, owners, lang);
        if (!form.mistakes().isEmpty()) {
            return Reply.of(page(form, -1, Optional.empty(), Optional.empty(), lang, caller), 422);
        }
        return Reply.seeOther(Ui.url(offering.draft(form.plan(), caller)), "learning.offers.drafted");
    }

    @GetMapping("/{slug}/edit")
    OfferFormPage edit(Lang lang, @PathVariable String slug, Caller caller) {
        var look = rules.requireKeep(offers.at(slug), caller);
        var form = OfferForm.written(look.offer().plan(), Owners.written(look.offer().plan().owner()));
        return page(form, look.offer().version(), Optional.of(look), Optional.empty(), lang, caller);
    }

    @PostMapping("/{slug}/edit")
    Reply update(Lang lang, @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        var look = rules.requireKeep(offers.at(slug), caller);
        var offer = look.offer();
        var form = OfferForm.read(sent, tagging, owners, lang);
        var written = Wording.read(sent, "version");
        int version = written.matches("\\d{1,6}") ? Integer.parseInt(written) : -1;
        if (!form.mistakes().isEmpty()) {
            return Reply.of(page(form, version, Optional.of(look), Optional.empty(), lang, caller), 422);
        }
        try {
            offering.change(offer.id(), version, form.plan(), caller);
        } catch (Refused no) {
            int now = offers.at(slug).map(Offer::version).orElse(version);
            return Reply.of(page(form, now, Optional.of(look), Optional.of(Ui.t(no.messageKey(), no.arguments().toArray())), lang, caller), 409);
        }
        return Reply.seeOther(Ui.url(offer.path()), "learning.offers.changed");
    }

    private OfferFormPage page(OfferForm form, int version, Optional<Look> before, Optional<String> problem, Lang lang, Caller caller) {
        var action = before.map(look -> look.offer().path() + "/edit").orElse(Offer.PLURAL);
        var plan = form.plan();
        var kinds = Arrays.stream(Kind.values()).map(kind -> Option.of(kind.name(), Ui.t("learning.kind." + kind.name()), kind == plan.kind())).toList();
        var modes = List.of(
                Option.of(OfferForm.ROOM, Ui.t("learning.mode.ROOM"), plan.room()), Option.of(OfferForm.ONLINE, Ui.t("learning.mode.ONLINE"), plan.online()));
        var costs = List.of(Option.of("free", Ui.t("learning.price.FREE"), plan.free()), Option.of("paid", Ui.t("learning.price.PAID"), !plan.free()));
        return new OfferFormPage(
                Ui.t(version < 0 ? "learning.offers.fresh" : "learning.offers.edit"), Ui.url(action), version, form.fields(), kinds,
                owners.options(form.fields().getOrDefault("owner", ""), before, caller, lang), tagging.options(plan.tags(), lang), modes, costs, problem, form.mistakes());
    }
}
