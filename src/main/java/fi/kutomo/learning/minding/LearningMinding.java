package fi.kutomo.learning.minding;

import fi.kutomo.learning.booking.Booking;
import fi.kutomo.learning.booking.BookingStore;
import fi.kutomo.learning.booking.Reserving;
import fi.kutomo.learning.booking.SlotStore;
import fi.kutomo.learning.feedback.Round;
import fi.kutomo.learning.news.NewsBoard;
import fi.kutomo.learning.news.NewsBoard.What;
import fi.kutomo.platform.kernel.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets seats go on that were held long enough, reminds the day before, and asks afterwards how it was and what it changed. */
@Component
class LearningMinding {

    private static final Logger LOG = LoggerFactory.getLogger(LearningMinding.class);
    private static final Duration BEFORE = Duration.ofHours(24);

    /** Somebody who was not asked within this time is asked no more. */
    private static final Duration LATE = Duration.ofDays(7);

    private final SlotStore slots;
    private final BookingStore bookings;
    private final Reserving reserving;
    private final NewsBoard news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LearningMinding(SlotStore slots, BookingStore bookings, Reserving reserving, NewsBoard news, TransactionTemplate transaction, Clock clock) {
        this.slots = slots;
        this.bookings = bookings;
        this.reserving = reserving;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 9, fixedDelay = 15, timeUnit = TimeUnit.MINUTES)
    void look() {
        var now = clock.instant();
        each(bookings.overdue(now), reserving::goOn);
        each(slots.beginning(now, now.plus(BEFORE)), id -> tell(What.TOMORROW, id));
        each(ended(now, Round.AFTER), id -> tell(What.AFTER, id));
        each(ended(now, Round.LATER), id -> tell(What.LATER, id));
    }

    private List<UUID> ended(Instant now, Round round) {
        var until = now.minus(round.waits());
        return slots.ending(until.minus(LATE), until);
    }

    private void tell(What what, UUID slot) {
        bookings.of(slot).stream().filter(Booking::booked).forEach(booking -> news.tell(what, booking.id(), List.of(booking.person()), Caller.system()));
    }

    private void each(List<UUID> all, Consumer<UUID> act) {
        for (var one : all) {
            try {
                transaction.executeWithoutResult(_ -> act.accept(one));
            } catch (RuntimeException failed) {
                LOG.warn("Could not mind a time; it is tried again at the next look", failed);
            }
        }
    }
}
