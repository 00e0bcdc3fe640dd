package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.Consents;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which two a weaver may bring together now. */
@Component
public class ProposalRules {

    /** What people agree to when weavers may propose others to them, who are actors themselves. */
    static final String CONSENT = "introductions";

    private final IntroductionStore store;
    private final AskedForStore askedFor;
    private final WeavingRules weaving;
    private final Sights sights;
    private final StatementStore statements;
    private final Consents consents;
    private final Clock clock;

    ProposalRules(
            IntroductionStore store,
            AskedForStore askedFor,
            WeavingRules weaving,
            Sights sights,
            StatementStore statements,
            Consents consents,
            Clock clock) {
        this.store = store;
        this.askedFor = askedFor;
        this.weaving = weaving;
        this.sights = sights;
        this.statements = statements;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * Refuses actors for which the weaver speaks or is asked, actors that are not shown, other regions, people who do not want it, and two who are being
     * introduced, are left in peace or have enough proposals already.
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
        var pair = Introduction.pair(one.id(), other.id());
        if (store.running(pair)) {
            throw new Refused("ecosystem.introductions.refused.running");
        }
        store.declined(pair).map(at -> at.plus(Introduction.PEACE)).filter(clock.instant()::isBefore).ifPresent(until -> {
            throw new Refused("ecosystem.introductions.refused.peace", Ui.date(caller.lang(), until));
        });
        for (var actor : List.of(one, other)) {
            if (store.openOf(actor.id()) >= Introduction.MOST) {
                throw new Refused("ecosystem.introductions.refused.most", actor.name().in(caller.lang()), Introduction.MOST);
            }
        }
    }
}
