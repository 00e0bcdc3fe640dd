package fi.kutomo.learning.mentors;

import fi.kutomo.learning.matching.Reason;
import fi.kutomo.learning.mentors.Mentor.Said;
import fi.kutomo.learning.mentors.Pairing.State;
import fi.kutomo.learning.news.NewsBoard;
import fi.kutomo.learning.news.NewsBoard.What;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody offers to be a mentor; somebody looks for one and asks. */
@Workflow
class Seeking {

    private final MentorStore mentors;
    private final RequestStore requests;
    private final PairingStore pairings;
    private final MentorRules rules;
    private final Finding finding;
    private final NewsBoard news;
    private final AuditLog audit;
    private final Clock clock;

    Seeking(MentorStore mentors, RequestStore requests, PairingStore pairings, MentorRules rules, Finding finding, NewsBoard news, AuditLog audit, Clock clock) {
        this.mentors = mentors;
        this.requests = requests;
        this.pairings = pairings;
        this.rules = rules;
        this.finding = finding;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    void offer(boolean open, Said said, int most, Caller mentor) {
        var person = mentor.person().orElseThrow();
        mentors.save(person, open, said, most, clock.instant());
        audit.record(mentor, "mentor.changed", new Ref("mentor", person));
    }

    /** @param before the request that is written anew; empty: a fresh one */
    Request seek(Optional<UUID> before, Said said, Caller caller) {
        var id = before.map(each -> open(each, caller).id()).orElseGet(Ids::next);
        requests.save(id, caller.person().orElseThrow(), said, clock.instant());
        audit.record(caller, "mentor.sought", new Ref(Request.WORD, id));
        return requests.find(id).orElseThrow();
    }

    /** Asks one of those who were proposed. */
    Pairing ask(UUID request, UUID mentor, String words, Caller caller) {
        var own = open(request, caller);
        if (words.length() > Mentor.LONGEST) {
            throw new Refused("learning.words.wrong.long", Mentor.LONGEST);
        }
        if (pairings.ofRequest(request).stream().anyMatch(Pairing::alive) || finding.of(own).stream().noneMatch(match -> match.mentor().equals(mentor))) {
            throw new Refused("learning.words.refused.elsewhere");
        }
        var id = Ids.next();
        pairings.insert(id, request, mentor, words.strip(), clock.instant());
        audit.record(caller, "mentor.asked", new Ref(Pairing.WORD, id));
        news.tell(What.ASKED, id, List.of(mentor), caller);
        return pairings.find(List.of(id)).getFirst();
    }

    /** The mentor is not proposed for this request any more, and what spoke for the mentor counts less. */
    void putAside(UUID request, UUID mentor, Caller caller) {
        var own = open(request, caller);
        finding.of(own).stream()
                .filter(match -> match.mentor().equals(mentor))
                .findFirst()
                .ifPresent(match -> requests.aside(request, mentor, match.reasons().stream().findFirst().orElse(Reason.FRESH), clock.instant()));
    }

    /** Nobody is sought any more; a mentor who was asked and has not answered hears that it is over. */
    void close(UUID request, Caller caller) {
        var own = rules.requireOwn(requests.lock(request), caller);
        requests.close(own.id(), clock.instant());
        pairings.ofRequest(request).stream().filter(each -> each.state() == State.ASKED).forEach(each -> {
            pairings.stand(each.id(), State.ENDED, clock.instant());
            news.tell(What.OVER, each.id(), List.of(each.mentor()), caller);
        });
        audit.record(caller, "mentor.found", new Ref(Request.WORD, request));
    }

    private Request open(UUID request, Caller caller) {
        var own = rules.requireOwn(requests.lock(request), caller);
        if (!own.open()) {
            throw new Refused("learning.words.refused.elsewhere");
        }
        return own;
    }
}
