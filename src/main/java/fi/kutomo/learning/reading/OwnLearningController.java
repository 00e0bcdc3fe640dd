package fi.kutomo.learning.reading;

import fi.kutomo.learning.booking.Booking;
import fi.kutomo.learning.booking.BookingStore;
import fi.kutomo.learning.booking.SlotLine;
import fi.kutomo.learning.booking.SlotLook;
import fi.kutomo.learning.booking.SlotRules;
import fi.kutomo.learning.booking.SlotStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** One's own bookings. */
@Controller
class OwnLearningController {

    private static final Duration PAST = Duration.ofDays(365);

    private final BookingStore bookings;
    private final SlotStore slots;
    private final SlotRules rules;
    private final Clock clock;

    OwnLearningController(BookingStore bookings, SlotStore slots, SlotRules rules, Clock clock) {
        this.bookings = bookings;
        this.slots = slots;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/{lang}/account/learning")
    @Access(Access.Level.MEMBER)
    OwnLearningPage show(Lang lang, Caller caller) {
        var own = bookings.ofPerson(caller.person().orElseThrow(), clock.instant().minus(PAST));
        var looks = slots.find(own.stream().map(Booking::slot).distinct().toList()).stream().flatMap(slot -> rules.look(Optional.of(slot), caller).stream()).toList();
        return new OwnLearningPage(Ui.t("learning.own.title"), lines(looks, true, own, lang, caller), lines(looks, false, own, lang, caller));
    }

    private List<SlotLine> lines(List<SlotLook> looks, boolean ahead, List<Booking> own, Lang lang, Caller caller) {
        return looks.stream()
                .filter(look -> look.slot().ends().isAfter(clock.instant()) == ahead)
                .map(look -> SlotLine.of(look.slot(), TimePages.title(look, lang), own, caller.person(), lang))
                .toList();
    }
}
