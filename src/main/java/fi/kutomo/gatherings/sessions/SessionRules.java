package fi.kutomo.gatherings.sessions;

import fi.kutomo.ecosystem.Communities.Known;
import fi.kutomo.ecosystem.Communities.Standing;
import fi.kutomo.ecosystem.Communities;
import fi.kutomo.gatherings.sessions.Session.State;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may know of a session, plan it and come. What a closed community does looks to outsiders as if it were not there; where everybody
 * may come in, everybody may know.
 */
@Component
public class SessionRules {

    private final Communities communities;
    private final ParticipantStore participants;

    SessionRules(Communities communities, ParticipantStore participants) {
        this.communities = communities;
        this.participants = participants;
    }

    /** The session as this reader meets it, if the reader may know of it. */
    public Optional<Look> look(Optional<Session> session, Caller caller) {
        return looks(session.stream().toList(), caller).stream().findFirst();
    }

    /** Those of these sessions of which the reader may know, in their order. */
    public List<Look> looks(List<Session> sessions, Caller caller) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        var known = communities.find(sessions.stream().map(Session::community).collect(Collectors.toSet()), caller);
        var standings = communities.standings(known.keySet(), caller);
        var said = caller.person().map(person -> participants.of(person, sessions.stream().map(Session::id).toList())).orElse(Map.of());
        return sessions.stream()
                .flatMap(session -> Optional.ofNullable(known.get(session.community())).stream()
                        .map(community -> new Look(
                                session, community, caller, inside(standings, community), keeps(standings, community), Optional.ofNullable(said.get(session.id())))))
                .filter(SessionRules::seen)
                .toList();
    }

    private static boolean inside(Map<UUID, Standing> standings, Known community) {
        return Optional.ofNullable(standings.get(community.id())).filter(Standing::inside).isPresent();
    }

    private static boolean keeps(Map<UUID, Standing> standings, Known community) {
        return Optional.ofNullable(standings.get(community.id())).filter(Standing::keeps).isPresent();
    }

    private static boolean seen(Look look) {
        return look.session().state() == State.DRAFT ? look.keeps() : look.community().free() || look.inside() || look.keeps();
    }

    public Look requireSee(Optional<Session> session, Caller caller) {
        return look(session, caller).orElseThrow(() -> new NotFound("session"));
    }

    public Look requireLead(Optional<Session> session, Caller caller) {
        var look = requireSee(session, caller);
        if (!look.leads()) {
            throw new Forbidden("lead the session");
        }
        return look;
    }

    /** For what only those may who keep the community, not the facilitator of one session. */
    Look requireKeep(Optional<Session> session, Caller caller) {
        var look = requireSee(session, caller);
        if (!look.keeps()) {
            throw new Forbidden("keep the session");
        }
        return look;
    }

    public Look requireWrite(Optional<Session> session, Caller caller) {
        var look = requireSee(session, caller);
        if (!look.writes()) {
            throw new Forbidden("write for the session");
        }
        return look;
    }

    public Known requireKeep(Known community, Caller caller) {
        if (!communities.keeps(caller, community.id())) {
            throw new Forbidden("keep the community");
        }
        return community;
    }

    /** The community whose sessions the reader may know of, at this address. */
    public Known requireNear(String slug, Caller caller) {
        return communities.at(slug, caller).filter(known -> near(known, caller)).orElseThrow(() -> new NotFound("community " + slug));
    }

    public boolean near(Known known, Caller caller) {
        return known.free() || communities.standing(known.id(), caller).filter(Standing::belongs).isPresent();
    }

    /** Of these sessions, the communities of those that the reader may know of. Drafts are for who keeps the community. */
    public Map<UUID, Known> near(Collection<Session> sessions, Caller caller) {
        return known(sessions.stream().map(Session::community).collect(Collectors.toSet()), caller);
    }

    /** Of these communities, those of whose sessions the reader may know. */
    public Map<UUID, Known> known(Collection<UUID> ids, Caller caller) {
        var found = communities.find(ids, caller);
        var standings = communities.standings(found.keySet(), caller);
        return found.values().stream()
                .filter(known -> known.free() || inside(standings, known) || keeps(standings, known))
                .collect(Collectors.toMap(Known::id, known -> known));
    }

    /** Who may lead a session of the community or be counted as there: who is in it, who leads it, and the caller who keeps it. */
    public Set<UUID> circle(Known community, Caller keeper) {
        var all = new TreeSet<>(communities.people(community.id()));
        community.leader().ifPresent(all::add);
        keeper.person().ifPresent(all::add);
        return all;
    }
}
