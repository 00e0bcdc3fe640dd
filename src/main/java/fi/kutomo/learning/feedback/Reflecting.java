package fi.kutomo.learning.feedback;

import fi.kutomo.learning.booking.Booking;
import fi.kutomo.learning.booking.SlotLook;
import fi.kutomo.learning.booking.SlotRules;
import fi.kutomo.learning.booking.SlotStore;
import fi.kutomo.learning.feedback.Answers.Own;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.UUID;

/** Whoever was there says how it was, and after three months what it changed. */
@Workflow
public class Reflecting {

    static final int LONGEST = 2000;

    private final SlotStore slots;
    private final SlotRules rules;
    private final Answers answers;
    private final Clock clock;

    Reflecting(SlotStore slots, SlotRules rules, Answers answers, Clock clock) {
        this.slots = slots;
        this.rules = rules;
        this.answers = answers;
        this.clock = clock;
    }

    /** Whether this reader is asked now. */
    public boolean asks(SlotLook look, Round round) {
        return look.own().filter(Booking::booked).isPresent() && !look.slot().cancelled() && !clock.instant().isBefore(look.slot().ends().plus(round.waits()));
    }

    public void answer(UUID slot, Round round, Own own, Caller caller) {
        var look = rules.requireSee(slots.find(slot), caller);
        if (!asks(look, round)) {
            throw new Forbidden("say how it was");
        }
        if (own.mark() < 1 || own.mark() > 5) {
            throw new Refused("learning.feedback.wrong.mark");
        }
        if (own.words().length() > LONGEST) {
            throw new Refused("learning.words.wrong.long", LONGEST);
        }
        answers.save(slot, caller.person().orElseThrow(), round, own, clock.instant());
    }
}
