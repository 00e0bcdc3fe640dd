package fi.kutomo.learning.reading;

import fi.kutomo.learning.booking.Booking.State;
import fi.kutomo.learning.booking.Booking;
import fi.kutomo.learning.booking.Opening;
import fi.kutomo.learning.booking.Reserving;
import fi.kutomo.learning.booking.Slot;
import fi.kutomo.learning.booking.SlotRules;
import fi.kutomo.learning.booking.SlotStore;
import fi.kutomo.learning.feedback.Answers.Own;
import fi.kutomo.learning.feedback.Reflecting;
import fi.kutomo.learning.feedback.Round;
import fi.kutomo.learning.news.NewsBoard;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a time, where people book it, let it go, and say how it was. */
@Controller
@RequestMapping("/{lang}/times/{id}")
@Access(Access.Level.MEMBER)
class TimeController {

    private final SlotStore slots;
    private final SlotRules rules;
    private final Reserving reserving;
    private final Opening opening;
    private final Reflecting reflecting;
    private final TimePages pages;
    private final NewsBoard news;

    TimeController(SlotStore slots, SlotRules rules, Reserving reserving, Opening opening, Reflecting reflecting, TimePages pages, NewsBoard news) {
        this.slots = slots;
        this.rules = rules;
        this.reserving = reserving;
        this.opening = opening;
        this.reflecting = reflecting;
        this.pages = pages;
        this.news = news;
    }

    @GetMapping
    @Access(Access.Level.PUBLIC)
    TimePage show(Lang lang, @PathVariable UUID id, Caller caller) {
        var look = rules.requireSee(slots.find(id), caller);
        look.own().map(Booking::id).ifPresent(own -> news.read(own, caller));
        return pages.page(look, Map.of(), Optional.empty(), lang);
    }

    @PostMapping("/booking")
    Reply book(Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = "") String words, Caller caller) {
        try {
            var state = reserving.book(id, words, caller);
            return Reply.seeOther(Ui.url(Slot.PLURAL + "/" + id), state == State.BOOKED ? "learning.booking.booked" : "learning.booking.waiting");
        } catch (Refused no) {
            return wrong(id, Map.of("words", words), no, lang, caller);
        }
    }

    @PostMapping("/leaving")
    Reply leave(Lang lang, @PathVariable UUID id, Caller caller) {
        try {
            reserving.cancel(id, caller);
        } catch (Refused no) {
            return wrong(id, Map.of(), no, lang, caller);
        }
        // Who has left a mentor's time may have nothing to see there any more
        var back = rules.look(slots.find(id), caller).map(look -> look.slot().path()).orElse("mentoring");
        return Reply.seeOther(Ui.url(back), "learning.booking.left");
    }

    @PostMapping("/cancellation")
    Reply cancel(Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Caller caller) {
        rules.requireSee(slots.find(id), caller);
        try {
            opening.cancel(id, reason, caller);
        } catch (Refused no) {
            return wrong(id, Map.of("reason", reason), no, lang, caller);
        }
        return Reply.seeOther(Ui.url(Slot.PLURAL + "/" + id), "learning.booking.cancelled");
    }

    @PostMapping("/feedback/{round:[a-z]+}")
    Reply reflect(Lang lang, @PathVariable UUID id, @PathVariable String round, @RequestParam Map<String, String> sent, Caller caller) {
        var when = Round.of(round).orElseThrow(() -> new NotFound("round " + round));
        var mark = sent.getOrDefault("mark-" + round, "");
        try {
            reflecting.answer(id, when, new Own(mark.matches("[1-5]") ? Integer.parseInt(mark) : 0, sent.getOrDefault("words-" + round, "").strip()), caller);
        } catch (Refused no) {
            return wrong(id, sent, no, lang, caller);
        }
        return Reply.seeOther(Ui.url(Slot.PLURAL + "/" + id), "learning.feedback.thanks." + when.name());
    }

    private Reply wrong(UUID id, Map<String, String> typed, Refused no, Lang lang, Caller caller) {
        return Reply.of(pages.page(rules.requireSee(slots.find(id), caller), typed, Optional.of(Ui.t(no.messageKey(), no.arguments().toArray())), lang), 422);
    }
}
