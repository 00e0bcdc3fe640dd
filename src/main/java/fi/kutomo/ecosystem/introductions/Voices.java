package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.Lang;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** For whom some sides speak and whether they still may, read at once for all of them. */
public final class Voices {

    private final Map<UUID, Actor> actors;
    private final Map<UUID, String> names;
    private final Map<UUID, People.Mailbox> mailboxes;
    private final Map<UUID, Set<UUID>> memberships;

    Voices(Map<UUID, Actor> actors, Map<UUID, String> names, Map<UUID, People.Mailbox> mailboxes, Map<UUID, Set<UUID>> memberships) {
        this.actors = Map.copyOf(actors);
        this.names = Map.copyOf(names);
        this.mailboxes = Map.copyOf(mailboxes);
        this.memberships = Map.copyOf(memberships);
    }

    /** The actor of a side, whatever its consents: two who know each other go on knowing each other's name. */
    Optional<Actor> actor(Side side) {
        return side.actor().flatMap(id -> Optional.ofNullable(actors.get(id)));
    }

    /** Whether the actor is here and whoever was asked speaks for it. Who reads the mail at an address does so as long as it is kept. */
    public boolean speaks(Side side) {
        var person = side.contact().person();
        return !side.contact().lost() && actor(side).filter(actor -> person.isEmpty() || speaks(person.get(), actor)).isPresent();
    }

    /** The same as {@link Contacts#of} asks, from the person's side. */
    boolean speaks(UUID person, Actor actor) {
        return mailboxes.containsKey(person) && switch (actor.kind()) {
            case PERSON -> actor.person().filter(person::equals).isPresent();
            case ORGANISATION -> actor.entry().map(EntryId::value).filter(memberships.getOrDefault(person, Set.of())::contains).isPresent();
            case NETWORK -> actor.madeBy().filter(person::equals).isPresent();
            case AUTHORITY -> false;
        };
    }

    /** Whether the person is asked on this side, by an address too, or speaks for its actor. */
    boolean concerns(Side side, UUID person) {
        var mailbox = Optional.ofNullable(mailboxes.get(person)).map(People.Mailbox::email);
        return side.contact().person().filter(person::equals).isPresent()
                || side.contact().email().filter(email -> mailbox.filter(email::equalsIgnoreCase).isPresent()).isPresent()
                || actor(side).filter(actor -> speaks(person, actor)).isPresent();
    }

    /** Whether letters reach the person. */
    boolean reaches(UUID person) {
        return mailboxes.containsKey(person);
    }

    /** The actor for which a side is asked; empty for somebody who is asked as a person. */
    public Optional<String> spokenFor(Side side, Lang lang) {
        return actor(side).filter(actor -> actor.kind() != ActorKind.PERSON).map(actor -> actor.name().in(lang));
    }

    /** Who a side is, with name and address: for that side itself, and for the other by {@link Acquainting#other} alone. */
    public Known self(Side side, Lang lang) {
        var person = side.contact().person();
        var name = person.map(id -> names.getOrDefault(id, "")).orElse(side.contact().name());
        var email = side.contact().email().or(() -> person.flatMap(id -> Optional.ofNullable(mailboxes.get(id)).map(People.Mailbox::email))).orElse("");
        return new Known(actor(side).map(Actor::name).filter(text -> !text.isEmpty()).map(text -> text.in(lang)).orElse(name), name, email);
    }
}
