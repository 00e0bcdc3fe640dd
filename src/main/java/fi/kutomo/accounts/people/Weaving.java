package fi.kutomo.accounts.people;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.Weavers;
import fi.kutomo.platform.kernel.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads from the grants of weavers where they weave. A team does not widen what its weavers may do. */
@Component
class Weaving implements Weavers {

    private final GrantStore grants;
    private final People people;

    Weaving(GrantStore grants, People people) {
        this.grants = grants;
        this.people = people;
    }

    @Override
    public Optional<Realm> realm(UUID person) {
        return Optional.ofNullable(of(List.of(person)).get(person));
    }

    @Override
    public Map<UUID, Realm> all() {
        return of(people.with(Role.WEAVER));
    }

    private Map<UUID, Realm> of(Collection<UUID> some) {
        var regions = new HashMap<UUID, Set<String>>();
        var everywhere = new HashSet<UUID>();
        for (var grant : grants.running(some)) {
            if (grant.role() == Role.WEAVER) {
                regions.computeIfAbsent(grant.person(), _ -> new HashSet<>()).add(grant.scope().key());
                if (grant.scope().equals(Scope.EVERYWHERE)) {
                    everywhere.add(grant.person());
                }
            }
        }
        var realms = new HashMap<UUID, Realm>();
        regions.forEach((person, keys) -> realms.put(person, new Realm(everywhere.contains(person) ? Set.of() : keys)));
        return realms;
    }
}
