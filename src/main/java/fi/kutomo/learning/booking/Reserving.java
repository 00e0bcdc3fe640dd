package fi.kutomo.learning.booking;

import fi.kutomo.learning.booking.Booking.State;
import fi.kutomo.learning.news.NewsBoard;
import fi.kutomo.learning.news.NewsBoard.What;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Books a seat, waits for one, and lets it go. Each act holds the time itself, so that no seat is given twice, and then the person, so
 * that nobody is at two places at once.
 */
@Workflow
public class Reserving {

    public static final int LONGEST = 2000;

    private final SlotStore slots;
    private final BookingStore bookings;
    private final SlotRules rules;
    private final NewsBoard news;
    private final Clock clock;

    Reserving(SlotStore slots, BookingStore bookings, SlotRules rules, NewsBoard news, Clock clock) {
        this.slots = slots;
        this.bookings = bookings;
        this.rules = rules;
        this.news = news;
        this.clock = clock;
    }

    /** A seat if there is a free one, else a place at the end of the queue. Also says yes to a seat that is offered. */
    public State book(UUID id, String words, Caller caller) {
        var slot = slots.lock(id);
        var look = rules.requireSee(Optional.of(slot), caller);
        if (!look.welcome()) {
            throw new Forbidden("book the time");
        }
        if (words.length() > LONGEST) {
            throw new Refused("learning.words.wrong.long", LONGEST);
        }
        requireAhead(slot);
        var person = caller.person().orElseThrow();
        settle(slot);
        var own = bookings.own(id, person).filter(each -> each.state() != State.CANCELLED);
        if (own.filter(Booking::booked).isPresent()) {
            return State.BOOKED;
        }
        var seat = own.flatMap(Booking::seat).or(() -> Queue.free(slot.plan().seats(), bookings.of(id)).stream().findFirst());
        if (seat.isPresent()) {
            requireFree(person, slot);
        }
        var booking = own.map(Booking::id).orElseGet(Ids::next);
        if (own.isEmpty()) {
            bookings.insert(booking, id, person, seat, words.strip(), clock.instant());
        } else if (seat.isPresent()) {
            bookings.seat(booking, seat.get());
        }
        if (seat.isPresent()) {
            news.tell(What.BOOKED, booking, Stream.of(slot.mentor(), slot.maker()).flatMap(Optional::stream).limit(1).toList(), caller);
        }
        return seat.isPresent() ? State.BOOKED : State.WAITING;
    }

    /** The seat, or the place in the queue, is given back; the next one in the queue is asked. */
    public void cancel(UUID id, Caller caller) {
        var slot = slots.lock(id);
        rules.requireSee(Optional.of(slot), caller);
        requireAhead(slot);
        var own = bookings.own(id, caller.person().orElseThrow())
                .filter(each -> each.state() != State.CANCELLED)
                .orElseThrow(() -> new Refused("learning.words.refused.elsewhere"));
        bookings.cancel(own.id());
        settle(slot);
    }

    /** Seats that were held long enough go on. */
    public void goOn(UUID id) {
        settle(slots.lock(id));
    }

    private void settle(Slot slot) {
        var now = clock.instant();
        if (slot.cancelled() || !slot.begins().isAfter(now)) {
            return;
        }
        for (var held : bookings.of(slot.id())) {
            if (held.until().filter(until -> !until.isAfter(now)).isPresent()) {
                bookings.lapse(held.id(), now);
                news.tell(What.LAPSED, held.id(), held.lapses(), List.of(held.person()), Caller.system());
            }
        }
        for (var turn : Queue.turns(slot.plan().seats(), bookings.of(slot.id()))) {
            offer(turn, slot, now);
        }
    }

    private void offer(Queue.Turn turn, Slot slot, Instant now) {
        bookings.offer(turn.booking().id(), turn.seat(), Queue.until(now, slot.begins()));
        news.tell(What.FREED, turn.booking().id(), turn.booking().lapses(), List.of(turn.booking().person()), Caller.system());
    }

    private void requireFree(UUID person, Slot slot) {
        slots.order(person);
        if (slots.busy(person, slot)) {
            throw new Refused("learning.booking.refused.busy");
        }
    }

    private void requireAhead(Slot slot) {
        if (slot.cancelled() || !slot.begins().isAfter(clock.instant())) {
            throw new Refused("learning.booking.refused.over");
        }
    }
}
