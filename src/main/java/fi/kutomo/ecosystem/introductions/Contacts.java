package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.Memberships;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.knowledge.EntryId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who with an account can be asked for an actor. */
@Component
public class Contacts {

    private final Memberships memberships;

    Contacts(Memberships memberships) {
        this.memberships = memberships;
    }

    /** The person who is the actor, confirmed members of the organisation with its contact people first, or who made the network. */
    public List<UUID> of(Actor actor) {
        return switch (actor.kind()) {
            case PERSON -> actor.person().stream().toList();
            case ORGANISATION -> actor.entry().map(EntryId::value).map(memberships::members).orElse(List.of());
            case NETWORK -> actor.madeBy().stream().toList();
            case AUTHORITY -> List.of();
        };
    }
}
