package fi.kutomo.gatherings.sessions;

import fi.kutomo.ecosystem.Communities.Known;
import fi.kutomo.gatherings.sessions.Participant.Answer;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Role;
import java.util.Optional;

/**
 * A session as one reader meets it, who may know of it.
 *
 * @param inside whether the reader is in the community
 * @param keeps whether the reader keeps the community
 * @param own what the reader said of the session
 */
public record Look(Session session, Known community, Caller caller, boolean inside, boolean keeps, Optional<Participant> own) {

    /** Plans it, leads it through and writes for those who are there: who keeps the community, and the facilitator. */
    public boolean leads() {
        return keeps || caller.is(Role.MEMBER) && caller.person().isPresent() && session.facilitator().equals(caller.person());
    }

    /** Is one of those who meet each other there, and so sees who they are and where the door is. */
    public boolean near() {
        return leads() || inside && !community.free() || came() || session.open() && own.filter(each -> each.said(Answer.YES)).isPresent();
    }

    /** Whoever may come may say so; only who was there knows what was said. */
    private boolean came() {
        return own.filter(Participant::arrived).isPresent();
    }

    /** Says how it was: who was there, and who is in and said beforehand to come, because not everywhere people are checked in. */
    public boolean judges() {
        return own.filter(each -> each.arrived() || inside && each.said(Answer.YES)).isPresent();
    }

    /** May come: whoever is in, and everybody with an account where everybody may come in. */
    public boolean welcome() {
        return caller.is(Role.MEMBER) && caller.person().isPresent() && (community.free() || inside || keeps);
    }

    /** Reads what was said. */
    public boolean reads() {
        return session.plan().level() == Level.OPEN || leads() || inside || came();
    }

    /** Writes down what is said there. */
    public boolean writes() {
        return welcome() && session.alive() && (leads() || inside || came());
    }
}
