package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.Consents;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.ties.TieStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which two a weaver may bring together now. */
@Component
public class ProposalRules {

    /** What people agree to when weavers may propose others to them, who are actors themselves. */
    static final String CONSENT = "introductions";

    private final PairStore pairs;
    private final AskedForStore askedFor;
    private final WeavingRules weaving;
    private final Sights sights;
    private final StatementStore statements;
    private final TieStore ties;
    private final Consents consents;
    private final Clock clock;

    ProposalRules(
            PairStore pairs,
            AskedForStore askedFor,
            WeavingRules weaving,
            Sights sights,
            StatementStore statements,
            TieStore ties,
            Consents consents,
            Clock clock) {
        this.pairs = pairs;
        this.askedFor = askedFor;
        this.weaving = weaving;
        this.sights = sights;
        this.statements = statements;
        this.ties = ties;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * Refuses actors for which the weaver speaks or is asked, actors that are not shown, other regions, people who do not want it, and two who are being
     * introduced, are tied already, are left in peace or have enough proposals already.
     *
     * @return regions of both
     */
    public List<String> requireFree(Actor one, Actor other, Caller caller) {
        if (one.id().equals(other.id())) {
            throw new Refused("ecosystem.introductions.refused.self");
        }
        if (one.state() != Actor.State.SHOWN || other.state() != Actor.State.SHOWN) {
            throw new Refused("ecosystem.introductions.refused.hidden");
        }
        requireForeign(one, other, caller);
        var regions = regions(one, other, caller);
        if (!weaving.requireWeave(caller).covers(regions)) {
            throw new Refused("ecosystem.introductions.refused.region");
        }
        requireWilling(List.of(one, other));
        requireTime(one, other, caller);
        return regions;
    }

    /**
     * Whoever is asked for an actor, be it by an address alone, is answered the same whichever actor stands beside it: what else there is
     * to say of the two would tell who the other one is.
     */
    private void requireForeign(Actor one, Actor other, Caller caller) {
        var concern = weaving.concern(caller);
        var own = new HashSet<>(concern.own());
        own.addAll(askedFor.actors(concern.person(), concern.email(), clock.instant().minus(Introduction.PEACE)));
        if (own.contains(one.id()) || own.contains(other.id())) {
            throw new Refused("ecosystem.introductions.refused.own");
        }
    }

    /** Whoever is an actor as a person is left alone without having agreed. Organisations and networks are asked like anybody at work. */
    void requireWilling(List<Actor> actors) {
        for (var actor : actors) {
            if (actor.person().filter(person -> !consents.given(person, CONSENT, Consents.Scope.WEAVER)).isPresent()) {
                throw new Refused("ecosystem.introductions.refused.unwilling");
            }
        }
    }

    private List<String> regions(Actor one, Actor other, Caller caller) {
        return statements.of(List.of(one.id(), other.id()), sights.of(caller)).values().stream()
                .flatMap(List::stream)
                .filter(statement -> statement.said().facet() == Facet.REGION)
                .map(statement -> statement.said().term())
                .distinct()
                .sorted()
                .toList();
    }

    private void requireTime(Actor one, Actor other, Caller caller) {
        if (pairs.running(one.id(), other.id())) {
            throw new Refused("ecosystem.introductions.refused.running");
        }
        if (ties.tied(one.id(), other.id(), sights.of(caller))) {
            throw new Refused("ecosystem.introductions.refused.tied");
        }
        pairs.declined(one.id(), other.id()).map(at -> at.plus(Introduction.PEACE)).filter(clock.instant()::isBefore).ifPresent(until -> {
            throw new Refused("ecosystem.introductions.refused.peace", Ui.date(caller.lang(), until));
        });
        for (var actor : List.of(one, other)) {
            if (pairs.openOf(actor.id()) >= Introduction.MOST) {
                throw new Refused("ecosystem.introductions.refused.most", actor.name().in(caller.lang()), Introduction.MOST);
            }
        }
    }

    /** Nobody is asked more at a time, for however many actors, in this introduction and in others. */
    void requireRest(Draft draft, Optional<UUID> of, Caller caller) {
        for (var part : List.of(draft.one(), draft.other())) {
            if (pairs.openOf(part.contact(), of) >= Introduction.MOST) {
                throw new Refused("ecosystem.introductions.refused.asks", part.actor().name().in(caller.lang()), Introduction.MOST);
            }
        }
    }
}
