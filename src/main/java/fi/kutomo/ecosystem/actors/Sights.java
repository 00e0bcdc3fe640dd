package fi.kutomo.ecosystem.actors;

import fi.kutomo.accounts.Consents;
import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.accounts.Memberships;
import fi.kutomo.accounts.People;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds out what a reader sees. Consents and names are asked for anew each time, so what is taken back is gone at once. */
@Component
public class Sights {

    /** What people agree to when they let themselves be shown as actors. */
    public static final String CONSENT = "network";

    private final ActorStore actors;
    private final Memberships memberships;
    private final Consents consents;
    private final People people;

    Sights(ActorStore actors, Memberships memberships, Consents consents, People people) {
        this.actors = actors;
        this.memberships = memberships;
        this.consents = consents;
        this.people = people;
    }

    public Sight of(Caller caller) {
        var own = own(caller);
        int least = caller.is(Role.WEAVER) || caller.is(Role.EDITOR) ? Scope.WEAVER.ordinal() : Scope.PUBLIC.ordinal();
        var regions = least == Scope.WEAVER.ordinal() ? List.<String>of() : actors.regions(own);
        return new Sight(least, own, regions, shown(caller, least, regions));
    }

    /** Actors for which the caller speaks: own organisations, networks that the caller made, the caller as a person. */
    public Set<UUID> own(Caller caller) {
        if (!caller.is(Role.MEMBER) || caller.person().isEmpty()) {
            return Set.of();
        }
        var person = caller.person().get();
        return actors.spokenForBy(person, memberships.running(Set.of(person)).getOrDefault(person, Set.of()));
    }

    private Map<UUID, String> shown(Caller caller, int least, List<String> regions) {
        var known = Set.copyOf(actors.people());
        var shown = new HashSet<UUID>();
        if (!known.isEmpty()) {
            shown.addAll(consents.givenBy(known, CONSENT, Scope.PUBLIC));
            if (least == Scope.WEAVER.ordinal()) {
                shown.addAll(consents.givenBy(known, CONSENT, Scope.REGION));
                shown.addAll(consents.givenBy(known, CONSENT, Scope.WEAVER));
            } else if (!regions.isEmpty()) {
                shown.addAll(consents.givenBy(Set.copyOf(actors.peopleIn(regions)), CONSENT, Scope.REGION));
            }
        }
        var names = new HashMap<>(people.names(shown, caller));
        caller.person().filter(person -> caller.is(Role.MEMBER) && known.contains(person)).ifPresent(self -> names.put(self, caller.name()));
        return names;
    }
}
