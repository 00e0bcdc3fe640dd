package fi.kutomo.learning.booking;

import fi.kutomo.learning.booking.Slot.Plan;
import fi.kutomo.learning.mentors.MentorStore;
import fi.kutomo.learning.news.NewsBoard;
import fi.kutomo.learning.news.NewsBoard.What;
import fi.kutomo.learning.offers.Offer;
import fi.kutomo.learning.offers.Planned;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives times, and takes them back. */
@Workflow
public class Opening {

    private static final int LONGEST_REASON = 1000;

    private final SlotStore slots;
    private final BookingStore bookings;
    private final SlotRules rules;
    private final MentorStore mentors;
    private final NewsBoard news;
    private final AuditLog audit;
    private final Clock clock;

    Opening(SlotStore slots, BookingStore bookings, SlotRules rules, MentorStore mentors, NewsBoard news, AuditLog audit, Clock clock) {
        this.slots = slots;
        this.bookings = bookings;
        this.rules = rules;
        this.mentors = mentors;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    public UUID openFor(Optional<Offer> offer, Plan plan, Caller caller) {
        return open(Optional.of(rules.requireKeep(offer, caller).offer().id()), Optional.empty(), plan, caller);
    }

    /** A mentor's own time; one at a time. */
    public UUID openOwn(Plan plan, Caller caller) {
        var mentor = caller.person().filter(person -> mentors.find(person).isPresent()).orElseThrow(() -> new Forbidden("give times as a mentor"));
        slots.order(mentor);
        if (slots.givesAt(mentor, plan)) {
            throw new Refused("learning.booking.refused.overlap");
        }
        return open(Optional.empty(), Optional.of(mentor), plan, caller);
    }

    private UUID open(Optional<UUID> offer, Optional<UUID> mentor, Plan plan, Caller caller) {
        problems(plan).stream().findFirst().ifPresent(problem -> {
            throw new Refused(problem.key());
        });
        var id = Ids.next();
        slots.insert(id, offer, mentor, plan, clock.instant(), caller.person());
        audit.record(caller, "time.opened", new Ref(Slot.WORD, id));
        return id;
    }

    /** What is wrong, and at which field. */
    record Problem(String field, String key) {}

    List<Problem> problems(Plan plan) {
        var problems = new ArrayList<Problem>();
        if (!plan.begins().isAfter(clock.instant())) {
            problems.add(new Problem("day", "learning.booking.wrong.past"));
        }
        if (plan.minutes() < 5 || plan.minutes() > 24 * 60) {
            problems.add(new Problem("minutes", "learning.booking.wrong.minutes"));
        }
        if (plan.seats() < 1 || plan.seats() > 500) {
            problems.add(new Problem("seats", "learning.booking.wrong.seats"));
        }
        if (plan.place().isEmpty() && plan.online().isEmpty() || plan.place().length() > Planned.LONGEST_LINE) {
            problems.add(new Problem("place", "learning.booking.wrong.place"));
        }
        if (!plan.online().isEmpty() && !Planned.address(plan.online())) {
            problems.add(new Problem("online", "learning.booking.wrong.online"));
        }
        return problems;
    }

    /** Everybody who has booked or waits hears why. It stays in calendars as cancelled. */
    public void cancel(UUID id, String why, Caller caller) {
        var slot = rules.requireHold(Optional.of(slots.lock(id)), caller).slot();
        if (slot.cancelled() || slot.ends().isBefore(clock.instant())) {
            throw new Refused("learning.words.refused.elsewhere");
        }
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            throw new Refused("learning.booking.wrong.reason");
        }
        slots.cancel(id, why.strip(), clock.instant());
        audit.record(caller, "time.cancelled", new Ref(Slot.WORD, id));
        for (var booking : bookings.of(id)) {
            news.tell(What.CANCELLED, booking.id(), List.of(booking.person()), caller);
        }
    }
}
