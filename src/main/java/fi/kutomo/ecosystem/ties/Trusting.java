package fi.kutomo.ecosystem.ties;

import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Speaker;
import fi.kutomo.ecosystem.ties.Tie.Side;
import fi.kutomo.ecosystem.ties.Tie.State;
import fi.kutomo.ecosystem.trust.Answers;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** An end of a confirmed tie says how it is to work with the other, or takes that back. The other end never reads it. */
@Workflow
public class Trusting {

    private final TieStore ties;
    private final TrustStore trust;
    private final ActorStore actors;
    private final AuditLog audit;
    private final Clock clock;

    Trusting(TieStore ties, TrustStore trust, ActorStore actors, AuditLog audit, Clock clock) {
        this.ties = ties;
        this.trust = trust;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Instead of what was said before; where nothing is said any more, that goes. */
    public void say(UUID id, Side side, Answers answers, Speaker speaker) {
        var tie = spokenFor(id, side, speaker);
        if (answers.none()) {
            trust.delete(tie.id(), side);
            audit.record(speaker.caller(), "tie.trustTakenBack", new Ref(Tie.WORD, id));
            return;
        }
        if (tie.state() != State.CONFIRMED) {
            throw new Refused("ecosystem.ties.trust.unconfirmed");
        }
        trust.say(tie.id(), side, answers, clock.instant());
        audit.record(speaker.caller(), "tie.trusted", new Ref(Tie.WORD, id));
    }

    private Tie spokenFor(UUID id, Side side, Speaker speaker) {
        var tie = ties.find(id, speaker.sight()).orElseThrow(() -> new NotFound("tie " + id));
        if (actors.find(List.of(tie.end(side).actor()), speaker.sight()).stream().noneMatch(actor -> ActorRules.speaks(actor, speaker.sight()))) {
            throw new Forbidden("speak for this end");
        }
        return tie;
    }
}
