package fi.kutomo.ecosystem.introductions;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fi.kutomo.accounts.Consents;
import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.accounts.Memberships;
import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out for whom sides speak, and whether they still may. */
@Component
class Speaking {

    private final ActorStore actors;
    private final Memberships memberships;
    private final Consents consents;
    private final People people;
    private final Clock clock;

    Speaking(ActorStore actors, Memberships memberships, Consents consents, People people, Clock clock) {
        this.actors = actors;
        this.memberships = memberships;
        this.consents = consents;
        this.people = people;
        this.clock = clock;
    }

    Voices of(Collection<Side> sides) {
        return of(sides, Set.of());
    }

    /** The same, knowing of these people too for whom they speak. */
    Voices of(Collection<Side> sides, Collection<UUID> beside) {
        var persons = Stream.concat(sides.stream().flatMap(side -> side.contact().person().stream()), beside.stream()).collect(toSet());
        var names = people.namesAtWork(persons);
        var sight = Sight.everything(names, LocalDate.ofInstant(clock.instant(), Ui.ZONE));
        var found = actors.find(sides.stream().flatMap(side -> side.actor().stream()).collect(toSet()), sight);
        return new Voices(found.stream().collect(toMap(Actor::id, Function.identity())), names, people.mailboxes(persons), memberships.running(persons));
    }

    Optional<Actor> actor(Side side) {
        return of(List.of(side)).actor(side);
    }

    boolean speaks(Side side) {
        return of(List.of(side)).speaks(side);
    }

    /** Whether both sides can be led on to each other: they are two, and each is ready by itself. */
    boolean ready(Introduction introduction) {
        return introduction.apart() && introduction.sides().stream().allMatch(this::ready);
    }

    /** Whether the side speaks, and people have not taken back what they agreed to. */
    boolean ready(Side side) {
        var voices = of(List.of(side));
        return voices.speaks(side)
                && voices.actor(side).filter(actor -> actor.kind() == ActorKind.PERSON).flatMap(Actor::person).filter(person -> !agreed(person)).isEmpty();
    }

    /** People are shown as actors, and proposed to others, only as long as they agree to it. */
    private boolean agreed(UUID person) {
        return consents.given(person, ProposalRules.CONSENT, Scope.WEAVER)
                && Stream.of(Scope.PUBLIC, Scope.REGION, Scope.COMMUNITY, Scope.WEAVER).anyMatch(scope -> consents.given(person, Sights.CONSENT, scope));
    }
}
