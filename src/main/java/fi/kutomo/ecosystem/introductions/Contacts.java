package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.Memberships;
import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.knowledge.EntryId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return of(List.of(actor)).getOrDefault(actor.id(), List.of());
    }

    /** The same for many actors, by actor; one without such people is not a key. */
    public Map<UUID, List<UUID>> of(Collection<Actor> actors) {
        var entries = actors.stream()
                .filter(actor -> actor.kind() == ActorKind.ORGANISATION)
                .flatMap(actor -> actor.entry().map(EntryId::value).stream())
                .distinct()
                .toList();
        var members = entries.isEmpty() ? Map.<UUID, List<UUID>>of() : memberships.members(entries);
        var speaking = new HashMap<UUID, List<UUID>>();
        actors.forEach(actor -> speaking.put(actor.id(), speaking(actor, members)));
        var reached = people.mailboxes(speaking.values().stream().flatMap(List::stream).distinct().toList()).keySet();
        speaking.replaceAll((_, some) -> some.stream().filter(reached::contains).toList());
        speaking.values().removeIf(List::isEmpty);
        return speaking;
    }

    private static List<UUID> speaking(Actor actor, Map<UUID, List<UUID>> members) {
        return switch (actor.kind()) {
            case PERSON -> actor.person().stream().toList();
            case ORGANISATION -> actor.entry().map(EntryId::value).map(entry -> members.getOrDefault(entry, List.of())).orElse(List.of());
            case NETWORK -> actor.madeBy().stream().toList();
            case AUTHORITY -> List.of();
        };
    }
}
