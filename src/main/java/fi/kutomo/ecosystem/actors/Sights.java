package fi.kutomo.ecosystem.actors;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.accounts.Consents;
import fi.kutomo.accounts.Memberships;
import fi.kutomo.accounts.People;
import fi.kutomo.accounts.Weavers.Realm;
import fi.kutomo.accounts.Weavers;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.vocabulary.Areas;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out what a reader sees. Consents and names are asked for anew each time, so what is taken back is gone at once. */
@Component
public class Sights {

    /** What people agree to when they let themselves be shown as actors. */
    public static final String CONSENT = "network";

    private final ActorStore actors;
    private final Fellows fellows;
    private final Memberships memberships;
    private final Consents consents;
    private final Weavers weavers;
    private final People people;
    private final Clock clock;

    Sights(ActorStore actors, Fellows fellows, Memberships memberships, Consents consents, Weavers weavers, People people, Clock clock) {
        this.actors = actors;
        this.fellows = fellows;
        this.memberships = memberships;
        this.consents = consents;
        this.weavers = weavers;
        this.people = people;
        this.clock = clock;
    }

    public Sight of(Caller caller) {
        var today = LocalDate.ofInstant(clock.instant(), Ui.ZONE);
        var own = own(caller);
        var realm = caller.is(Role.WEAVER) ? realm(caller) : Optional.<Realm>empty();
        boolean everywhere = realm.filter(Realm::everywhere).isPresent();
        var woven = realm.map(Realm::regions).map(List::copyOf).orElse(List.of());
        var regions = everywhere || own.isEmpty() ? List.<String>of() : actors.regions(own, caller.person().orElseThrow(), today);
        var together = caller.is(Role.MEMBER) ? caller.person().map(person -> fellows.of(person, own)).orElse(Set.of()) : Set.<UUID>of();
        int least = everywhere ? Scope.WEAVER.ordinal() : Scope.PUBLIC.ordinal();
        var shown = shown(caller, everywhere, woven, regions, together, today);
        return new Sight(least, woven, own, regions, together, shown, ActorRules.weaves(caller), today);
    }

    /** The caller with what the caller sees. */
    public Speaker speaker(Caller caller) {
        return new Speaker(caller, of(caller));
    }

    /** Somebody without an account to whom a letter for this actor went: sees what everybody sees, and of this actor what its own people see. */
    public Speaker byLetter(UUID actor, Caller visitor) {
        var everybody = of(Caller.visitor(visitor.lang()));
        return new Speaker(
                visitor,
                new Sight(everybody.least(), List.of(), Set.of(actor), List.of(), Set.of(), everybody.people(), false, everybody.today()));
    }

    /** The program itself weaves everywhere. */
    private Optional<Realm> realm(Caller caller) {
        return caller.person().isEmpty() ? Optional.of(new Realm(Set.of())) : caller.person().flatMap(weavers::realm);
    }

    /** Actors for which the caller speaks: own organisations, networks that the caller made, the caller as a person. */
    public Set<UUID> own(Caller caller) {
        if (!caller.is(Role.MEMBER) || caller.person().isEmpty()) {
            return Set.of();
        }
        var person = caller.person().get();
        return actors.spokenForBy(person, memberships.running(Set.of(person)).getOrDefault(person, Set.of()));
    }

    private Map<UUID, String> shown(Caller caller, boolean everywhere, List<String> woven, List<String> regions, Set<UUID> together, LocalDate today) {
        var known = Set.copyOf(actors.people());
        var shown = new HashSet<UUID>();
        if (!known.isEmpty()) {
            shown.addAll(consents.givenBy(known, CONSENT, Scope.PUBLIC));
            var near = everywhere ? known : actors.peopleIn(withCountry(woven), Scope.WEAVER, today);
            shown.addAll(consents.givenBy(near, CONSENT, Scope.WEAVER));
            shown.addAll(consents.givenBy(near, CONSENT, Scope.REGION));
            shown.addAll(consents.givenBy(actors.peopleIn(regions, Scope.REGION, today), CONSENT, Scope.REGION));
            shown.addAll(consents.givenBy(actors.peopleAmong(together), CONSENT, Scope.COMMUNITY));
        }
        var names = new HashMap<>(people.names(shown, caller));
        caller.person().filter(person -> caller.is(Role.MEMBER) && known.contains(person)).ifPresent(self -> names.put(self, caller.name()));
        return names;
    }

    /** Those of these people who agree to be actors, however far. */
    public Set<UUID> agreeing(Collection<UUID> some) {
        return Stream.of(Scope.PUBLIC, Scope.REGION, Scope.COMMUNITY, Scope.WEAVER).flatMap(scope -> consents.givenBy(Set.copyOf(some), CONSENT, scope).stream()).collect(Collectors.toSet());
    }

    /** Who works in the whole country works where any weaver weaves. */
    private static List<String> withCountry(List<String> woven) {
        return woven.isEmpty() ? woven : Stream.concat(woven.stream(), Stream.of(Areas.FINLAND)).toList();
    }
}
