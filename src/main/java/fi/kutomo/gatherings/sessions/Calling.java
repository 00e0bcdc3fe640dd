package fi.kutomo.gatherings.sessions;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.Communities.Known;
import fi.kutomo.ecosystem.Communities;
import fi.kutomo.gatherings.sessions.NewsBoard.What;
import fi.kutomo.gatherings.sessions.Participant.Answer;
import fi.kutomo.gatherings.sessions.Session.Plan;
import fi.kutomo.gatherings.sessions.Session.State;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.notices.Why;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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
    private final ParticipantStore participants;
    private final SessionRules rules;
    private final Communities communities;
    private final SessionCards cards;
    private final Catalogue catalogue;
    private final NewsBoard news;
    private final AuditLog audit;
    private final Clock clock;

    Calling(
            SessionStore sessions,
            SeriesStore series,
            ParticipantStore participants,
            SessionRules rules,
            Communities communities,
            SessionCards cards,
            Catalogue catalogue,
            NewsBoard news,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.series = series;
        this.participants = participants;
        this.rules = rules;
        this.communities = communities;
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
        boolean moved = before.state() != State.DRAFT && plan.movedFrom(before.plan());
        var leads = look.keeps() ? able(look.community(), facilitator, caller) : before.facilitator();
        sessions.change(id, readVersion, plan, leads, moved, clock.instant());
        cards.show(id);
        audit.record(caller, "session.changed", before.ref());
        if (moved) {
            news.tell(What.CHANGED, id, before.sequence() + 1, hearers(look), Why.CALLED, caller.person());
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
        news.tell(What.CALLED, id, 0, hearers(before), Why.CALLED, caller.person());
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
        news.tell(What.CANCELLED, id, 0, hearers(look), Why.CALLED, caller.person());
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

    /** Everybody who is in, and who said that they come from elsewhere; not those who said no. */
    private Collection<UUID> hearers(Look look) {
        var session = look.session();
        var said = participants.of(session.id()).stream().collect(Collectors.toMap(Participant::person, each -> each));
        var all = new HashSet<>(communities.people(session.community()));
        all.addAll(said.keySet());
        session.facilitator().ifPresent(all::add);
        look.community().leader().ifPresent(all::add);
        all.removeIf(person -> refuses(person, said));
        return all;
    }

    private static boolean refuses(UUID person, Map<UUID, Participant> said) {
        return Optional.ofNullable(said.get(person)).filter(each -> each.said(Answer.NO)).isPresent();
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
