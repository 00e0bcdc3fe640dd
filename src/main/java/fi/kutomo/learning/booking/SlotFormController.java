package fi.kutomo.learning.booking;

import fi.kutomo.learning.mentors.MentorStore;
import fi.kutomo.learning.offers.Look;
import fi.kutomo.learning.offers.Offer;
import fi.kutomo.learning.offers.OfferStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Those who keep an offer, and mentors, give times. */
@Controller
@Access(Access.Level.MEMBER)
class SlotFormController {

    private final OfferStore offers;
    private final MentorStore mentors;
    private final SlotRules rules;
    private final Opening opening;

    SlotFormController(OfferStore offers, MentorStore mentors, SlotRules rules, Opening opening) {
        this.offers = offers;
        this.mentors = mentors;
        this.rules = rules;
        this.opening = opening;
    }

    @GetMapping("/{lang}/offers/{slug}/times/new")
    SlotFormPage ofOffer(Lang lang, @PathVariable String slug, Caller caller) {
        return page(rules.requireKeep(offers.at(slug), caller), Map.of(), Optional.empty(), Mistakes.none(), lang);
    }

    @PostMapping("/{lang}/offers/{slug}/times")
    Reply openFor(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var look = rules.requireKeep(offers.at(slug), caller);
        var form = SlotForm.read(sent, opening);
        if (!form.mistakes().isEmpty()) {
            return Reply.of(page(look, sent, Optional.empty(), form.mistakes(), lang), 422);
        }
        opening.openFor(Optional.of(look.offer()), form.plan(), caller);
        return Reply.seeOther(Ui.url(look.offer().path()), "learning.booking.opened");
    }

    @GetMapping("/{lang}/mentoring/times/new")
    SlotFormPage own(Caller caller) {
        requireMentor(caller);
        return page(Map.of(), Optional.empty(), Mistakes.none());
    }

    @PostMapping("/{lang}/mentoring/times")
    Reply openOwn(@RequestParam Map<String, String> sent, Caller caller) {
        requireMentor(caller);
        var form = SlotForm.read(sent, opening);
        if (!form.mistakes().isEmpty()) {
            return Reply.of(page(sent, Optional.empty(), form.mistakes()), 422);
        }
        try {
            return Reply.seeOther(Ui.url(Slot.PLURAL + "/" + opening.openOwn(form.plan(), caller)), "learning.booking.opened");
        } catch (Refused no) {
            return Reply.of(page(sent, Optional.of(Ui.t(no.messageKey())), Mistakes.none()), 409);
        }
    }

    private void requireMentor(Caller caller) {
        caller.person().flatMap(mentors::find).orElseThrow(() -> new Forbidden("give times as a mentor"));
    }

    private static SlotFormPage page(Look look, Map<String, String> sent, Optional<String> problem, Mistakes mistakes, Lang lang) {
        var title = look.offer().title().in(lang);
        return new SlotFormPage(
                Ui.t("learning.booking.fresh"), title, Ui.url(look.offer().path() + "/times"), sent, problem, mistakes,
                List.of(new Crumb(Ui.t("learning.offers.title"), Offer.PLURAL), new Crumb(title, look.offer().path())));
    }

    private static SlotFormPage page(Map<String, String> sent, Optional<String> problem, Mistakes mistakes) {
        return new SlotFormPage(
                Ui.t("learning.booking.fresh"), Ui.t("learning.mentoring.title"), Ui.url("mentoring/times"), sent, problem, mistakes,
                List.of(new Crumb(Ui.t("learning.mentoring.title"), "mentoring")));
    }
}
