package fi.kutomo.learning.mentors;

import fi.kutomo.learning.mentors.Pairing.State;
import fi.kutomo.learning.news.NewsBoard;
import fi.kutomo.learning.news.NewsBoard.What;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** A mentor says yes or no; the two talk, go on, and part without blame. */
@Workflow
class Meeting {

    private final MentorStore mentors;
    private final RequestStore requests;
    private final PairingStore pairings;
    private final MentorRules rules;
    private final NewsBoard news;
    private final AuditLog audit;
    private final Clock clock;

    Meeting(MentorStore mentors, RequestStore requests, PairingStore pairings, MentorRules rules, NewsBoard news, AuditLog audit, Clock clock) {
        this.mentors = mentors;
        this.requests = requests;
        this.pairings = pairings;
        this.rules = rules;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** A yes leads to a trial talk; a no needs no reason. A mentor who has as many as said cannot take one more. */
    void answer(UUID id, boolean yes, Caller caller) {
        var mentor = mentors.lock(caller.person().orElseThrow());
        var pairing = one(id, caller);
        if (!caller.person().filter(pairing.mentor()::equals).isPresent()) {
            throw new NotFound("pairing");
        }
        require(pairing, State.ASKED);
        if (yes && mentor.filter(each -> pairings.loads().getOrDefault(each.person(), 0) < each.most()).isEmpty()) {
            throw new Refused("learning.mentors.refused.full");
        }
        stand(pairing, yes ? State.TRIAL : State.DECLINED, yes ? What.ACCEPTED : What.DECLINED, caller);
    }

    /** After the trial talk, who sought decides to go on. */
    void goOn(UUID id, Caller caller) {
        var pairing = one(id, caller);
        if (!caller.person().filter(pairing.seeker()::equals).isPresent()) {
            throw new NotFound("pairing");
        }
        require(pairing, State.TRIAL);
        stand(pairing, State.GOING, What.GOING, caller);
    }

    /**
     * Either of the two ends it, at any time; who did is not kept. The request stays open, for somebody else.
     *
     * @param apart whether the two are never to be proposed to each other again
     */
    void end(UUID id, boolean apart, Caller caller) {
        var pairing = one(id, caller);
        if (!pairing.alive()) {
            throw new Refused("learning.words.refused.elsewhere");
        }
        pairings.stand(id, State.ENDED, clock.instant());
        var person = caller.person().orElseThrow();
        if (apart) {
            requests.apart(person, pairing.other(person), clock.instant());
        }
        news.tell(What.OVER, id, List.of(pairing.other(person)), Caller.system());
    }

    private void stand(Pairing pairing, State state, What what, Caller caller) {
        pairings.stand(pairing.id(), state, clock.instant());
        audit.record(caller, "mentor.answered", new Ref(Pairing.WORD, pairing.id()));
        news.tell(what, pairing.id(), List.of(pairing.other(caller.person().orElseThrow())), caller);
    }

    private Pairing one(UUID id, Caller caller) {
        return rules.requireOne(pairings.lock(id), caller);
    }

    private static void require(Pairing pairing, State state) {
        if (pairing.state() != state) {
            throw new Refused("learning.words.refused.elsewhere");
        }
    }
}
