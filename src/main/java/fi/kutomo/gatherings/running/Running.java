package fi.kutomo.gatherings.running;

import fi.kutomo.gatherings.sessions.Calling;
import fi.kutomo.gatherings.sessions.Participant.Presence;
import fi.kutomo.gatherings.sessions.Participant;
import fi.kutomo.gatherings.sessions.ParticipantStore;
import fi.kutomo.gatherings.sessions.Run;
import fi.kutomo.gatherings.sessions.Session.Came;
import fi.kutomo.gatherings.sessions.Session.State;
import fi.kutomo.gatherings.sessions.Session;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.gatherings.sessions.Texts;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Leads a session from part to part to its end, and keeps who is there. */
@Workflow
public class Running {

    /** So long before the beginning one may say that one is there. */
    private static final Duration EARLY = Duration.ofHours(3);

    /** So long after its end it is ended by itself. */
    public static final Duration LATE = Duration.ofDays(1);

    private final SessionStore sessions;
    private final ParticipantStore participants;
    private final SessionRules rules;
    private final AuditLog audit;
    private final Clock clock;

    Running(SessionStore sessions, ParticipantStore participants, SessionRules rules, AuditLog audit, Clock clock) {
        this.sessions = sessions;
        this.participants = participants;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** From when on it can be begun and people can say that they are there. */
    static Instant opens(Session session) {
        return session.plan().when().start().minus(EARLY);
    }

    /** Pressed twice it goes on; so long before that people would not be reminded any more it is refused. */
    public void begin(UUID id, Caller caller) {
        var session = led(id, caller);
        if (session.state() == State.RUNNING) {
            return;
        }
        requireState(session, State.CALLED);
        if (clock.instant().isBefore(opens(session))) {
            var zone = session.plan().when().zone();
            throw new Refused(
                    "gatherings.running.refused.early", Texts.date(LocalDate.ofInstant(opens(session), zone), caller.lang()), Texts.time(opens(session), zone, caller.lang()));
        }
        sessions.run(id, Run.begin(clock.instant()), clock.instant());
        audit.record(caller, "session.begun", session.ref());
    }

    /**
     * To another part; what is not on the agenda changes nothing.
     *
     * @param read the part that ran when the page was read: whoever was slower changes nothing
     */
    public void to(UUID id, int step, Optional<Integer> read, Caller caller) {
        turn(id, caller, (session, now) -> {
            int runs = session.run().step();
            boolean moves = step >= 0 && step < session.plan().agenda().size() && step != runs && read.filter(each -> each != runs).isEmpty();
            return moves ? session.run().to(step, now) : session.run();
        });
    }

    public void rest(UUID id, Caller caller) {
        turn(id, caller, (session, now) -> session.run().rest(now));
    }

    public void goOn(UUID id, Caller caller) {
        turn(id, caller, (session, now) -> session.run().goOn(now));
    }

    /** Counts who was there; from now on people say how it was. */
    public void end(UUID id, Caller caller) {
        var session = led(id, caller);
        requireState(session, State.RUNNING);
        end(session, clock.instant(), caller);
    }

    /** What nobody ended for so long was held as planned. */
    public void close(UUID id) {
        var session = sessions.lock(id);
        var planned = session.plan().when().end();
        if (session.open() && planned.isBefore(clock.instant().minus(LATE))) {
            end(session, session.run().begun().filter(planned::isBefore).orElse(planned), Caller.system());
        }
    }

    private void end(Session session, Instant at, Caller caller) {
        var there = participants.of(session.id()).stream().flatMap(each -> each.arrival().stream()).toList();
        int room = (int) there.stream().filter(each -> each.in() == Presence.ROOM).count();
        sessions.end(session.id(), new Came(room, there.size() - room), at);
        audit.record(caller, "session.held", session.ref());
    }

    private void turn(UUID id, Caller caller, BiFunction<Session, Instant, Run> turned) {
        var session = led(id, caller);
        requireState(session, State.RUNNING);
        sessions.run(id, turned.apply(session, clock.instant()), clock.instant());
    }

    /** Somebody says to be there, by the code that stands in the room and in the call. An unknown code and one of others say the same. */
    public Session arrive(String code, Optional<Presence> in, Caller caller) {
        var look = rules.look(sessions.withCode(code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT)), caller)
                .filter(each -> each.welcome() && each.session().awaits(clock.instant()) && !clock.instant().isBefore(opens(each.session())))
                .orElseThrow(() -> new Refused("gatherings.running.wrong.code"));
        participants.arrive(look.session().id(), caller.person().orElseThrow(), in.orElseGet(() -> usual(look.session(), look.own())), clock.instant());
        return look.session();
    }

    /** The facilitator says so of somebody who is in the community or answered; with no place: was not there after all. */
    public void check(UUID id, UUID person, Optional<Presence> in, Caller caller) {
        var look = rules.requireLead(Optional.of(sessions.lock(id)), caller);
        if (!look.session().open()) {
            throw Calling.elsewhere();
        }
        if (participants.find(id, person).isEmpty() && !rules.circle(look.community(), caller).contains(person)) {
            throw new Forbidden("check in somebody from elsewhere");
        }
        in.ifPresentOrElse(place -> participants.arrive(id, person, place, clock.instant()), () -> participants.leave(id, person));
    }

    private static Presence usual(Session session, Optional<Participant> own) {
        return own.flatMap(Participant::presence).orElse(session.plan().place().isEmpty() ? Presence.ONLINE : Presence.ROOM);
    }

    private Session led(UUID id, Caller caller) {
        return rules.requireLead(Optional.of(sessions.lock(id)), caller).session();
    }

    private static void requireState(Session session, State state) {
        if (session.state() != state) {
            throw Calling.elsewhere();
        }
    }
}
