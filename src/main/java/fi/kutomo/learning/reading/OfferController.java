package fi.kutomo.learning.reading;

import fi.kutomo.learning.booking.BookingStore;
import fi.kutomo.learning.booking.Slot;
import fi.kutomo.learning.booking.SlotLine;
import fi.kutomo.learning.booking.SlotStore;
import fi.kutomo.learning.feedback.Answers;
import fi.kutomo.learning.feedback.Round;
import fi.kutomo.learning.offers.Look;
import fi.kutomo.learning.offers.Offer.State;
import fi.kutomo.learning.offers.Offer;
import fi.kutomo.learning.offers.OfferLine;
import fi.kutomo.learning.offers.OfferRules;
import fi.kutomo.learning.offers.OfferStore;
import fi.kutomo.learning.offers.Offering;
import fi.kutomo.learning.offers.Owners;
import fi.kutomo.learning.offers.Wording;
import fi.kutomo.learning.reading.OfferPage.Acts;
import fi.kutomo.learning.tags.Tagging;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.KeyFacts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of an offer, where those who keep it publish and end it. */
@Controller
@RequestMapping("/{lang}/offers/{slug}")
class OfferController {

    private final OfferStore offers;
    private final OfferRules rules;
    private final Offering offering;
    private final SlotStore slots;
    private final BookingStore bookings;
    private final Answers answers;
    private final Tagging tagging;
    private final Clock clock;

    OfferController(OfferStore offers, OfferRules rules, Offering offering, SlotStore slots, BookingStore bookings, Answers answers, Tagging tagging, Clock clock) {
        this.offers = offers;
        this.rules = rules;
        this.offering = offering;
        this.slots = slots;
        this.bookings = bookings;
        this.answers = answers;
        this.tagging = tagging;
        this.clock = clock;
    }

    @GetMapping
    @Access(Access.Level.PUBLIC)
    OfferPage show(Lang lang, @PathVariable String slug, Caller caller) {
        return page(rules.requireSee(offers.at(slug), caller), Optional.empty(), lang);
    }

    @PostMapping("/publication")
    @Access(Access.Level.MEMBER)
    Reply publish(Lang lang, @PathVariable String slug, Caller caller) {
        var look = rules.requireKeep(offers.at(slug), caller);
        try {
            offering.publish(look.offer().id(), caller);
        } catch (Refused no) {
            return Reply.of(page(look, Optional.of(Ui.t(no.messageKey())), lang), 422);
        }
        return Reply.seeOther(Ui.url(look.offer().path()), "learning.offers.published");
    }

    @PostMapping("/end")
    @Access(Access.Level.MEMBER)
    Reply end(@PathVariable String slug, Caller caller) {
        var offer = rules.requireKeep(offers.at(slug), caller).offer();
        offering.end(offer.id(), caller);
        return Reply.seeOther(Ui.url(offer.path()), "learning.offers.over");
    }

    @PostMapping("/deletion")
    @Access(Access.Level.MEMBER)
    Reply discard(@PathVariable String slug, Caller caller) {
        offering.discard(rules.requireKeep(offers.at(slug), caller).offer().id(), caller);
        return Reply.seeOther(Ui.url(Offer.PLURAL), "learning.offers.discarded");
    }

    private OfferPage page(Look look, Optional<String> wrong, Lang lang) {
        var offer = look.offer();
        var plan = offer.plan();
        var times = offer.open() ? slots.ofOffer(offer.id(), clock.instant()) : List.<Slot>of();
        var booked = bookings.of(times.stream().map(Slot::id).toList());
        return new OfferPage(
                Wording.of(plan.title(), lang), Ui.t("learning.kind." + plan.kind().name()), Wording.of(plan.about(), lang), facts(look, lang),
                offer.open() ? Optional.empty() : Optional.of(Ui.t("learning.offers.is." + offer.state().name())),
                Optional.of(plan.link()).filter(link -> !link.isEmpty()), times.stream().map(slot -> SlotLine.of(slot, Wording.NONE, booked, look.caller().person(), lang)).toList(),
                Arrays.stream(Round.values()).flatMap(round -> said(offer, round).stream()).toList(), look.keeps() ? words(offer) : List.of(), acts(look, wrong),
                offer.open());
    }

    private KeyFacts facts(Look look, Lang lang) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(Ui.t("learning.offers.owner"), List.of(Owners.told(look, lang))));
        facts.add(Fact.of(Ui.t("learning.sifting.MODE"), OfferLine.modes(look.offer())));
        facts.add(Fact.of(Ui.t("learning.sifting.PRICE"), OfferLine.price(look.offer())));
        facts.addAll(tagging.facts(look.offer().plan().tags(), lang));
        return KeyFacts.of(facts.toArray(Fact[]::new));
    }

    private Optional<String> said(Offer offer, Round round) {
        var told = answers.ofOffer(offer.id(), round);
        return told.mean().map(mean -> Ui.t("learning.feedback.told." + round.name(), Ui.number(mean), told.count()));
    }

    private List<String> words(Offer offer) {
        return Arrays.stream(Round.values()).flatMap(round -> answers.words(offer.id(), round).stream()).toList();
    }

    private static Acts acts(Look look, Optional<String> wrong) {
        var state = look.offer().state();
        return new Acts(
                when(look.keeps(), look, "/edit"), when(look.keeps() && state != State.OPEN, look, "/publication"), when(look.keeps() && state == State.DRAFT, look, "/deletion"),
                when(look.keeps() && state == State.OPEN, look, "/end"), when(look.keeps() && state == State.OPEN, look, "/times/new"), wrong);
    }

    private static Optional<String> when(boolean may, Look look, String act) {
        return may ? Optional.of(Ui.url(look.offer().path() + act)) : Optional.empty();
    }
}
