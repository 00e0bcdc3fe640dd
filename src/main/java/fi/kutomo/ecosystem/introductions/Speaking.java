package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.Consents;
import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows for whom a side speaks, and whether it still may. */
@Component
class Speaking {

    private final ActorStore actors;
    private final Contacts contacts;
    private final Consents consents;
    private final People people;
    private final Clock clock;

    Speaking(ActorStore actors, Contacts contacts, Consents consents, People people, Clock clock) {
        this.actors = actors;
        this.contacts = contacts;
        this.consents = consents;
        this.people = people;
        this.clock = clock;
    }

    /** The actor of a side, whatever its consents: two who know each other go on knowing each other's name. */
    Optional<Actor> actor(Side side) {
        var persons = side.contact().person().stream().toList();
        var sight = Sight.everything(people.namesAtWork(persons), LocalDate.ofInstant(clock.instant(), Ui.ZONE));
        return side.actor().flatMap(id -> actors.find(List.of(id), sight).stream().findFirst());
    }

    /** Whether the actor is here and whoever was asked speaks for it. Who reads the mail at an address does so as long as it is kept. */
    boolean speaks(Side side) {
        var person = side.contact().person();
        return !side.contact().lost() && actor(side).filter(actor -> person.isEmpty() || contacts.of(actor).contains(person.get())).isPresent();
    }

    /** Whether the side can be led on to the other: it speaks, can be written to, and people have not taken back what they agreed to. */
    boolean ready(Side side) {
        return speaks(side)
                && side.contact().person().filter(person -> !people.mailboxes(List.of(person)).containsKey(person)).isEmpty()
                && actor(side).filter(actor -> actor.kind() == ActorKind.PERSON).flatMap(Actor::person).filter(person -> !agreed(person)).isEmpty();
    }

    /** People are shown as actors, and proposed to others, only as long as they agree to it. */
    private boolean agreed(UUID person) {
        return consents.given(person, ProposalRules.CONSENT, Scope.WEAVER)
                && Stream.of(Scope.PUBLIC, Scope.REGION, Scope.WEAVER).anyMatch(scope -> consents.given(person, Sights.CONSENT, scope));
    }
}
