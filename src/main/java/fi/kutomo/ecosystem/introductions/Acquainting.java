package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one place that gives a name and an address from one side to the other; it does so only when both have said yes. */
@Component
public class Acquainting {

    private final ActorStore actors;
    private final Sights sights;
    private final People people;

    Acquainting(ActorStore actors, Sights sights, People people) {
        this.actors = actors;
        this.sights = sights;
        this.people = people;
    }

    /** Who the other one is; empty as long as this side may not know. */
    public Optional<Known> other(Introduction introduction, Side side, Lang lang) {
        return introduction.state().introducedAt().map(_ -> known(introduction.other(side), lang));
    }

    /** The side itself, for the side. */
    public Known self(Side side, Lang lang) {
        return known(side, lang);
    }

    /** The actor for which a side is asked; empty for somebody who is asked as a person. */
    public Optional<String> spokenFor(Side side, Lang lang) {
        return actor(side).filter(actor -> actor.kind() != ActorKind.PERSON).map(actor -> actor.name().in(lang));
    }

    /** The actor of a side, whatever its consents: it takes part in this introduction by its own yes. */
    Optional<Actor> actor(Side side) {
        return side.actor().flatMap(id -> actors.find(List.of(id), sights.of(Caller.system())).stream().findFirst());
    }

    private Known known(Side side, Lang lang) {
        var actor = actor(side);
        var person = side.contact().person().or(() -> actor.flatMap(Actor::person));
        var name = person.map(id -> people.namesAtWork(List.of(id)).getOrDefault(id, "")).orElse(side.contact().name());
        var email = side.contact().email()
                .or(() -> side.contact().person().flatMap(id -> Optional.ofNullable(people.mailboxes(List.of(id)).get(id)).map(People.Mailbox::email)))
                .orElse("");
        return new Known(actor.map(Actor::name).filter(text -> !text.isEmpty()).map(text -> text.in(lang)).orElse(name), name, email);
    }
}
