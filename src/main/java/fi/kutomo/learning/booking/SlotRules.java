package fi.kutomo.learning.booking;

import fi.kutomo.learning.booking.Booking.State;
import fi.kutomo.learning.mentors.PairingStore;
import fi.kutomo.learning.offers.Look;
import fi.kutomo.learning.offers.Offer;
import fi.kutomo.learning.offers.OfferRules;
import fi.kutomo.learning.offers.OfferStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may know of a time, book it and give it: of an offer everybody who sees the offer; of a mentor those whom the mentor has taken. */
@Component
public class SlotRules {

    private final OfferStore offers;
    private final OfferRules rules;
    private final PairingStore pairings;
    private final BookingStore bookings;

    SlotRules(OfferStore offers, OfferRules rules, PairingStore pairings, BookingStore bookings) {
        this.offers = offers;
        this.rules = rules;
        this.pairings = pairings;
        this.bookings = bookings;
    }

    public Optional<SlotLook> look(Optional<Slot> slot, Caller caller) {
        return slot.flatMap(each -> each.offer().isPresent() ? ofOffer(each, caller) : ofMentor(each, caller));
    }

    private Optional<SlotLook> ofOffer(Slot slot, Caller caller) {
        var offer = rules.looks(offers.find(List.of(slot.offer().orElseThrow())), caller).stream().findFirst();
        return offer.map(look -> new SlotLook(slot, offer, caller, look.keeps(), caller.is(Role.MEMBER) && look.offer().open(), own(slot, caller)));
    }

    private Optional<SlotLook> ofMentor(Slot slot, Caller caller) {
        if (!caller.is(Role.MEMBER)) {
            return Optional.empty();
        }
        var mentor = slot.mentor().orElseThrow();
        boolean holds = caller.person().filter(mentor::equals).isPresent();
        boolean taken = caller.person().filter(person -> pairings.together(person, mentor)).isPresent();
        var own = own(slot, caller);
        return holds || taken || own.filter(each -> each.state() != State.CANCELLED).isPresent()
                ? Optional.of(new SlotLook(slot, Optional.empty(), caller, holds, taken, own))
                : Optional.empty();
    }

    private Optional<Booking> own(Slot slot, Caller caller) {
        return caller.person().flatMap(person -> bookings.own(slot.id(), person));
    }

    public SlotLook requireSee(Optional<Slot> slot, Caller caller) {
        return look(slot, caller).orElseThrow(() -> new NotFound("time"));
    }

    SlotLook requireHold(Optional<Slot> slot, Caller caller) {
        var look = requireSee(slot, caller);
        if (!look.holds()) {
            throw new Forbidden("hold the time");
        }
        return look;
    }

    /** The offer whose times the caller may open. */
    Look requireKeep(Optional<Offer> offer, Caller caller) {
        return rules.requireKeep(offer, caller);
    }
}
