package fi.kutomo.gatherings.records;

import fi.kutomo.gatherings.clinics.Seating;
import fi.kutomo.gatherings.records.Commitment.State;
import fi.kutomo.gatherings.records.CommitmentStore.Act;
import fi.kutomo.gatherings.records.CommitmentStore.Step;
import fi.kutomo.gatherings.sessions.Calling;
import fi.kutomo.gatherings.sessions.Look;
import fi.kutomo.gatherings.sessions.NewsBoard.What;
import fi.kutomo.gatherings.sessions.NewsBoard;
import fi.kutomo.gatherings.sessions.ParticipantStore;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.notices.Why;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People commit themselves in a session, and say in a later one what came of it. */
@Workflow
public class Committing {

    /** As long as the experiment on the card of a group, which becomes one by one press. */
    static final int LONGEST = Seating.LONGEST;

    private final CommitmentStore commitments;
    private final SessionStore sessions;
    private final ParticipantStore participants;
    private final SessionRules rules;
    private final Opening opening;
    private final NewsBoard news;
    private final AuditLog audit;
    private final Clock clock;

    Committing(
            CommitmentStore commitments,
            SessionStore sessions,
            ParticipantStore participants,
            SessionRules rules,
            Opening opening,
            NewsBoard news,
            AuditLog audit,
            Clock clock) {
        this.commitments = commitments;
        this.sessions = sessions;
        this.participants = participants;
        this.rules = rules;
        this.opening = opening;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** For oneself; the facilitator writes down also what others say who are there, and they hear of it. */
    public UUID make(UUID session, UUID owner, String words, LocalDate due, Caller caller) {
        var look = rules.requireWrite(sessions.find(session), caller);
        requireSpeaksFor(look, owner, caller);
        if (words.isBlank() || words.length() > LONGEST) {
            throw new Refused("gatherings.records.wrong.words", LONGEST);
        }
        requireAhead(due);
        var made = new Commitment(
                Ids.next(), look.session().community(), look.session().series(), session, owner, words.strip(), due, State.OPEN);
        commitments.insert(made, clock.instant());
        note(made.id(), Act.MADE, Optional.of(due), "", caller);
        audit.record(caller, "commitment.made", made.ref());
        if (!caller.person().equals(Optional.of(owner))) {
            news.tell(What.PROMISED, made.id(), 0, List.of(owner), Why.NAMED, caller.person());
        }
        return made.id();
    }

    /** @param session in which it is told what came of it */
    public void keep(UUID session, UUID id, Caller caller) {
        settle(session, id, State.KEPT, Act.KEPT, "", caller);
    }

    public void drop(UUID session, UUID id, String reason, Caller caller) {
        requireReason(reason);
        settle(session, id, State.DROPPED, Act.DROPPED, reason.strip(), caller);
    }

    public void move(UUID session, UUID id, LocalDate due, String reason, Caller caller) {
        var before = open(session, id, caller);
        requireReason(reason);
        requireAhead(due);
        commitments.move(id, due);
        note(id, Act.MOVED, Optional.of(due), reason.strip(), caller);
        audit.record(caller, "commitment.moved", before.ref());
    }

    private void settle(UUID session, UUID id, State state, Act act, String reason, Caller caller) {
        var before = open(session, id, caller);
        commitments.settle(id, state, clock.instant());
        note(id, act, Optional.empty(), reason, caller);
        audit.record(caller, "commitment.settled", before.ref());
    }

    private Commitment open(UUID session, UUID id, Caller caller) {
        var look = rules.requireSee(sessions.find(session), caller);
        var before = commitments.lock(id);
        var made = opening.made(before, look).orElseThrow(() -> new NotFound("commitment " + id));
        if (!made.leads() && caller.person().filter(before.owner()::equals).isEmpty()) {
            throw new Forbidden("settle the commitment");
        }
        if (!before.open()) {
            throw Calling.elsewhere();
        }
        return before;
    }

    private void requireSpeaksFor(Look look, UUID owner, Caller caller) {
        boolean self = caller.person().filter(owner::equals).isPresent();
        boolean there = participants.find(look.session().id(), owner).filter(look.session()::has).isPresent();
        if (!self && !(look.leads() && there)) {
            throw new Forbidden("commit for somebody else");
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new Refused("gatherings.records.wrong.reason", LONGEST);
        }
    }

    private void requireAhead(LocalDate due) {
        if (due.isBefore(LocalDate.ofInstant(clock.instant(), Ui.ZONE))) {
            throw new Refused("gatherings.records.wrong.due");
        }
    }

    private void note(UUID id, Act act, Optional<LocalDate> due, String reason, Caller caller) {
        commitments.note(id, new Step(act, due, reason, clock.instant()), caller.person());
    }
}
