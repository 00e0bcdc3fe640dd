package fi.kutomo.gatherings.sessions;

import fi.kutomo.gatherings.sessions.Participant.Answer;
import fi.kutomo.gatherings.sessions.Participant.Brings;
import fi.kutomo.gatherings.sessions.Participant.Presence;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** People say whether they come, how, and what they bring. */
@Workflow
public class Answering {

    public static final int LONGEST = 2000;

    private final SessionStore sessions;
    private final ParticipantStore participants;
    private final SessionRules rules;
    private final Clock clock;

    Answering(SessionStore sessions, ParticipantStore participants, SessionRules rules, Clock clock) {
        this.sessions = sessions;
        this.participants = participants;
        this.rules = rules;
        this.clock = clock;
    }

    public void answer(UUID id, Answer answer, Optional<Presence> presence, Optional<Brings> brings, String words, Caller caller) {
        var look = rules.requireSee(Optional.of(sessions.lock(id)), caller);
        if (!look.welcome()) {
            throw new Forbidden("come to the session");
        }
        if (!look.session().awaits(clock.instant())) {
            throw Calling.elsewhere();
        }
        if (words.length() > LONGEST) {
            throw new Refused("gatherings.planning.wrong.long", LONGEST);
        }
        participants.answer(id, caller.person().orElseThrow(), answer, possible(look.session(), presence), brings, words.strip(), clock.instant());
    }

    /** Where there is only one way to come, it is that one. */
    private static Optional<Presence> possible(Session session, Optional<Presence> presence) {
        if (session.plan().hybrid()) {
            return presence;
        }
        return Optional.of(session.plan().place().isEmpty() ? Presence.ONLINE : Presence.ROOM);
    }
}
