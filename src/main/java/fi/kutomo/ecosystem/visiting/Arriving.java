package fi.kutomo.ecosystem.visiting;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.contacts.Draft;
import fi.kutomo.ecosystem.contacts.Noting;
import fi.kutomo.ecosystem.visiting.VisitStore.Arrived;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Takes a note from a device, once, however often it is sent. */
@Workflow
class Arriving {

    private final VisitStore visits;
    private final Noting noting;
    private final Clock clock;

    Arriving(VisitStore visits, Noting noting, Clock clock) {
        this.visits = visits;
        this.noting = noting;
        this.clock = clock;
    }

    /**
     * Takes it and tells what came of it, now or when it arrived first.
     *
     * @param sent the id that the device gave the note
     * @param sequence its number among the notes of that device
     */
    Arrived take(UUID sent, int sequence, Actor actor, Draft draft, Caller caller) {
        var person = caller.person().orElseThrow();
        if (!visits.claim(person, sent, sequence, clock.instant())) {
            return visits.find(person, sent).orElseThrow();
        }
        var note = noting.note(actor, draft, caller);
        visits.arrived(person, sent, note);
        return new Arrived(Optional.of(note));
    }
}
