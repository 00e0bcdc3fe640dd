package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one place that gives a name and an address from one side to the other; it does so only when both have said yes. */
@Component
public class Acquainting {

    private final Speaking speaking;
    private final People people;

    Acquainting(Speaking speaking, People people) {
        this.speaking = speaking;
        this.people = people;
    }

    /** Who the other one is; empty as long as this side may not know, and when whoever was asked speaks for the actor no more. */
    public Optional<Known> other(Introduction introduction, Side side, Lang lang) {
        return introduction.state().introducedAt().filter(_ -> speaking.speaks(side)).map(_ -> known(introduction.other(side), lang));
    }

    /** Whether whoever was asked still speaks for the actor. */
    public boolean speaks(Side side) {
        return speaking.speaks(side);
    }

    /** The side itself, for the side. */
    public Known self(Side side, Lang lang) {
        return known(side, lang);
    }

    /** The actor for which a side is asked; empty for somebody who is asked as a person. */
    public Optional<String> spokenFor(Side side, Lang lang) {
        return speaking.actor(side).filter(actor -> actor.kind() != ActorKind.PERSON).map(actor -> actor.name().in(lang));
    }

    private Known known(Side side, Lang lang) {
        var actor = speaking.actor(side);
        var person = side.contact().person().or(() -> actor.flatMap(Actor::person));
        var name = person.map(id -> people.namesAtWork(List.of(id)).getOrDefault(id, "")).orElse(side.contact().name());
        var email = side.contact().email()
                .or(() -> side.contact().person().flatMap(id -> Optional.ofNullable(people.mailboxes(List.of(id)).get(id)).map(People.Mailbox::email)))
                .orElse("");
        return new Known(actor.map(Actor::name).filter(text -> !text.isEmpty()).map(text -> text.in(lang)).orElse(name), name, email);
    }
}
