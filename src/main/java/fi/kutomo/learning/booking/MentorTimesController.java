package fi.kutomo.learning.booking;

import fi.kutomo.learning.mentors.Pairing;
import fi.kutomo.learning.mentors.PairingStore;
import fi.kutomo.learning.offers.Wording;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Two people who have met see the times that the mentor gives. */
@Controller
class MentorTimesController {

    private final PairingStore pairings;
    private final SlotStore slots;
    private final BookingStore bookings;
    private final Clock clock;

    MentorTimesController(PairingStore pairings, SlotStore slots, BookingStore bookings, Clock clock) {
        this.pairings = pairings;
        this.slots = slots;
        this.bookings = bookings;
        this.clock = clock;
    }

    @GetMapping("/{lang}/mentoring/pairings/{id}/times")
    @Access(Access.Level.MEMBER)
    MentorTimesPage show(Lang lang, @PathVariable UUID id, Caller caller) {
        var pairing = pairings.find(List.of(id)).stream()
                .filter(each -> each.together() && caller.person().filter(each::isOf).isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFound("pairing"));
        var times = slots.ofMentor(pairing.mentor(), clock.instant());
        var booked = bookings.of(times.stream().map(Slot::id).toList());
        return new MentorTimesPage(
                Ui.t("learning.booking.ofMentor"), times.stream().map(slot -> SlotLine.of(slot, Wording.NONE, booked, caller.person(), lang)).toList(),
                caller.person().filter(pairing.mentor()::equals).map(_ -> Ui.url("mentoring/times/new")), trail(pairing));
    }

    private static List<Crumb> trail(Pairing pairing) {
        return List.of(new Crumb(Ui.t("learning.mentoring.title"), "mentoring"), new Crumb(Ui.t("learning.pairing.title"), pairing.path()));
    }
}
