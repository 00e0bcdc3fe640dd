package fi.kutomo.ecosystem.actors;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.actors.Actor.State;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes networks and keeps them, and makes a person an actor or takes that back. */
@Workflow
public class Founding {

    private final ActorStore actors;
    private final Sights sights;
    private final ActorCards cards;
    private final Catalogue catalogue;
    private final AuditLog audit;
    private final Clock clock;

    Founding(ActorStore actors, Sights sights, ActorCards cards, Catalogue catalogue, AuditLog audit, Clock clock) {
        this.actors = actors;
        this.sights = sights;
        this.cards = cards;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return its path below the language prefix; whoever does not write in public yet makes a proposal */
    public String found(LocalizedText name, LocalizedText summary, Caller caller) {
        var id = Ids.next();
        var path = catalogue.reservePath(id, Actor.PLURAL, Actor.addressed(name.in(Lang.FI)));
        var state = ActorRules.writes(caller) ? State.SHOWN : State.PROPOSED;
        actors.insertNetwork(id, state, path.substring(path.lastIndexOf('/') + 1), name, summary, clock.instant(), caller.person());
        cards.show(List.of(id));
        audit.record(caller, "actor.founded", new Ref(Actor.WORD, id));
        return path;
    }

    public void change(Actor network, int readVersion, LocalizedText name, LocalizedText summary, Caller caller) {
        require(network, caller);
        actors.change(network.id(), readVersion, name, summary, clock.instant());
        cards.show(List.of(network.id()));
        audit.record(caller, "actor.changed", network.ref());
    }

    /** A proposed network becomes public, or one that was withdrawn does so again. */
    public void show(Actor network, Caller caller) {
        if (!ActorRules.shows(network, caller)) {
            throw new Forbidden("show the network");
        }
        actors.state(network, State.SHOWN, clock.instant());
        cards.show(List.of(network.id()));
        audit.record(caller, "actor.shown", network.ref());
    }

    /** A network keeps its address when it goes. What was only proposed nobody has seen: it goes as if it had never been. */
    public void withdraw(Actor network, String reason, Caller caller) {
        require(network, caller);
        actors.state(network, State.GONE, clock.instant());
        if (network.state() == State.PROPOSED) {
            actors.delete(network.id());
        }
        cards.show(List.of(network.id()));
        audit.record(caller, "actor.withdrawn", network.ref(), Map.of(), reason);
    }

    private void require(Actor network, Caller caller) {
        if (network.kind() != ActorKind.NETWORK) {
            throw new Forbidden("change the actor");
        }
        ActorRules.requireKeep(network, sights.of(caller), caller);
    }

    /** The caller becomes an actor; whether anybody else sees it is for the consents to say. */
    public String join(Caller caller) {
        var person = caller.person().orElseThrow();
        var id = UUID.randomUUID();
        if (actors.insertPerson(id, person, clock.instant())) {
            audit.record(caller, "actor.joined", new Ref(Actor.WORD, id));
        }
        return actors.slugOf(person).orElseThrow();
    }

    /** The caller is no actor any more; everything said of the caller goes. */
    public void leave(Actor self, Caller caller) {
        if (self.person().isEmpty() || !self.person().equals(caller.person())) {
            throw new Forbidden("leave for somebody else");
        }
        actors.delete(self.id());
        audit.record(caller, "actor.left", self.ref());
    }
}
