package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.Memberships;
import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.knowledge.EntryId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who with an account can be asked for an actor. */
@Component
public class Contacts {

    private final Memberships memberships;
    private final People people;

    Contacts(Memberships memberships, People people) {
        this.memberships = memberships;
        this.people = people;
    }

    /** The person who is the actor, confirmed members of the organisation with its contact people first, or who made the network; those only to whom letters go. */
    public List<UUID> of(Actor actor) {
        List<UUID> speaking = switch (actor.kind()) {
            case PERSON -> actor.person().stream().toList();
            case ORGANISATION -> actor.entry().map(EntryId::value).map(memberships::members).orElse(List.of());
            case NETWORK -> actor.madeBy().stream().toList();
            case AUTHORITY -> List.of();
        };
        var reached = people.mailboxes(speaking).keySet();
        return speaking.stream().filter(reached::contains).toList();
    }
}
