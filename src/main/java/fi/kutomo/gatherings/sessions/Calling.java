package fi.kutomo.gatherings.sessions;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.Communities.Known;
import fi.kutomo.gatherings.sessions.NewsBoard.What;
import fi.kutomo.gatherings.sessions.Session.Plan;
import fi.kutomo.gatherings.sessions.Session.State;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Plans a session, calls people to it, and calls it off. */
@Workflow
public class Calling {

    private static final int LONGEST_REASON = 1000;

    /** Letters that nobody takes for another when they are read aloud. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SessionStore sessions;
    private final SeriesStore series;
    private final SaidStore said;
    private final SessionRules rules;
    private final Hearers hearers;
    private final SessionCards cards;
    private final Catalogue catalogue;
    private final NewsBoard news;
    private final AuditLog audit;
    private final Clock clock;

    Calling(
            SessionStore sessions,
            SeriesStore series,
            SaidStore said,
            SessionRules rules,
            Hearers hearers,
            SessionCards cards,
            Catalogue catalogue,
            NewsBoard news,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.series = series;
        this.said = said;
        this.rules = rules;
        this.hearers = hearers;
        this.cards = cards;
        this.catalogue = catalogue;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a draft.
     *
     * @return its path below the language prefix
     */
    public String draft(Known community, Optional<UUID> within, Plan plan, Optional<UUID> facilitator, Caller caller) {
        rules.requireKeep(community, caller);
        requireOpen(community);
        Planned.requireSound(plan);
        var row = within.flatMap(series::find).filter(each -> each.community().equals(community.id()) && each.going()).map(Series::id);
        var id = Ids.next();
        var path = catalogue.reservePath(id, Session.PLURAL, plan.title().in(Lang.FI));
        var slug = path.substring(path.lastIndexOf('/') + 1);
        sessions.insert(id, community.id(), row, slug, plan, able(community, facilitator, caller), code(), clock.instant(), caller.person());
        audit.record(caller, "session.drafted", new Ref(Session.WORD, id));
        return path;
    }

    /** Whoever is called hears of another time or place. */
    public void change(UUID id, int readVersion, Plan plan, Optional<UUID> facilitator, Caller caller) {
        var look = rules.requireLead(Optional.of(sessions.lock(id)), caller);
        var before = look.session();
        requireNotOver(before);
        Planned.requireSound(plan);
        level(before, plan.level());
        boolean moved = before.state() != State.DRAFT && plan.movedFrom(before.plan());
        var leads = look.keeps() ? able(look.community(), facilitator, caller) : before.facilitator();
        sessions.change(id, readVersion, plan, leads, moved, clock.instant());
        cards.show(id);
        audit.record(caller, "session.changed", before.ref());
        if (moved) {
            news.tell(What.CHANGED, id, before.sequence() + 1, hearers.of(look), caller.person());
        }
    }

    /** What was said for few is never opened to more; where nobody is to be named, nobody is from now on. */
    private void level(Session before, Level after) {
        var level = before.plan().level();
        if (after.compareTo(level) < 0 && said.any(before.id())) {
            throw new Refused("gatherings.planning.refused.level");
        }
        if (after == Level.UNATTRIBUTED && level != after) {
            said.unname(before.id());
        }
    }

    public void call(UUID id, Caller caller) {
        var before = rules.requireKeep(Optional.of(sessions.lock(id)), caller);
        if (before.session().state() != State.DRAFT) {
            throw elsewhere();
        }
        requireOpen(before.community());
        if (before.session().plan().when().end().isBefore(clock.instant())) {
            throw new Refused("gatherings.planning.refused.past");
        }
        sessions.call(id, clock.instant());
        cards.show(id);
        audit.record(caller, "session.called", before.session().ref());
        news.tell(What.CALLED, id, 0, hearers.of(before), caller.person());
    }

    /** It stays in calendars as cancelled, with the reason. */
    public void cancel(UUID id, String why, Caller caller) {
        var look = rules.requireLead(Optional.of(sessions.lock(id)), caller);
        var before = look.session();
        if (!before.open()) {
            throw elsewhere();
        }
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            throw new Refused("gatherings.planning.wrong.reason", LONGEST_REASON);
        }
        sessions.cancel(id, why.strip(), clock.instant());
        cards.show(id);
        audit.record(caller, "session.cancelled", before.ref());
        news.tell(What.CANCELLED, id, 0, hearers.of(look), caller.person());
    }

    /** A draft goes as if it had never been. */
    public void discard(UUID id, Caller caller) {
        var before = rules.requireKeep(Optional.of(sessions.lock(id)), caller).session();
        if (before.state() != State.DRAFT) {
            throw elsewhere();
        }
        sessions.delete(id);
        audit.record(caller, "session.discarded", before.ref());
    }

    private Optional<UUID> able(Known community, Optional<UUID> facilitator, Caller caller) {
        return facilitator.filter(rules.circle(community, caller)::contains);
    }

    private static void requireOpen(Known community) {
        if (!community.open()) {
            throw new Refused("gatherings.planning.refused.ended");
        }
    }

    private static void requireNotOver(Session session) {
        if (session.over()) {
            throw elsewhere();
        }
    }

    /** Somebody else was faster, or the page is old. */
    public static Refused elsewhere() {
        return new Refused("gatherings.planning.refused.elsewhere");
    }

    private static String code() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
