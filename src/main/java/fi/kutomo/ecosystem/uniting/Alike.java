package fi.kutomo.ecosystem.uniting;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.knowledge.NamedOrganisations;
import fi.kutomo.vocabulary.Areas;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds networks that bear the name of another network or of an organisation and are not said to work in other regions. They are looked for
 * anew each time, so a name that changes or comes in from a file is seen at once. People are never looked at.
 */
@Component
class Alike {

    private static final Comparator<Actor> OLDEST =
            Comparator.comparing((Actor actor) -> actor.state() != Actor.State.SHOWN).thenComparing(Actor::made).thenComparing(Actor::id);

    private final ActorStore actors;
    private final StatementStore statements;
    private final UnitingStore store;
    private final NamedOrganisations names;

    Alike(ActorStore actors, StatementStore statements, UnitingStore store, NamedOrganisations names) {
        this.actors = actors;
        this.statements = statements;
        this.store = store;
        this.names = names;
    }

    /**
     * Two actors that may be one.
     *
     * @param kept the organisation, or the older network
     * @param other a network
     */
    record Pair(Actor kept, Actor other, Set<String> keptRegions, Set<String> otherRegions) {

        Set<UUID> both() {
            return Set.of(kept.id(), other.id());
        }

        List<Set<String>> sides() {
            return List.of(keptRegions, otherRegions);
        }
    }

    /** Pairs of which nothing is decided yet, as the reader sees them. */
    List<Pair> pairs(Sight sight) {
        var byKey = byKey(actors.find(store.networks(), sight), sight);
        var found = new LinkedHashMap<Set<UUID>, List<Actor>>();
        byKey.values().forEach(alike -> alike.stream().skip(1).forEach(other -> found.put(Set.of(alike.getFirst().id(), other.id()), List.of(alike.getFirst(), other))));
        found.keySet().removeAll(store.decided(found.keySet()));
        var regions = regions(found.keySet().stream().flatMap(Set::stream).collect(Collectors.toSet()), sight);
        return found.values().stream()
                .map(two -> new Pair(two.getFirst(), two.getLast(), in(regions, two.getFirst()), in(regions, two.getLast())))
                .filter(pair -> !apart(pair.keptRegions(), pair.otherRegions()))
                .toList();
    }

    /** Where these actors are said to work. */
    Map<UUID, Set<String>> regions(Collection<UUID> ids, Sight sight) {
        var found = new HashMap<UUID, Set<String>>();
        statements.of(ids, sight).forEach((actor, said) -> found.put(
                actor,
                said.stream().filter(each -> each.said().facet() == Facet.REGION).map(each -> each.said().term()).collect(Collectors.toCollection(TreeSet::new))));
        return found;
    }

    /** Actors of one name: the organisation first, then networks that are shown before those that are proposed, by their age. */
    private Map<String, List<Actor>> byKey(List<Actor> networks, Sight sight) {
        var byKey = new TreeMap<String, List<Actor>>();
        networks.stream().sorted(OLDEST).forEach(network ->
                keys(network).forEach(key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(network)));
        var bearing = names.bearing(byKey.keySet());
        var organisations = actors.find(bearing.values().stream().map(Actor::idOf).distinct().toList(), sight).stream()
                .collect(Collectors.toMap(Actor::id, each -> each));
        bearing.forEach((key, id) -> {
            var organisation = organisations.get(Actor.idOf(id));
            var alike = byKey.get(key);
            if (organisation != null && alike != null) {
                alike.addFirst(organisation);
            }
        });
        return byKey;
    }

    private Set<String> keys(Actor actor) {
        var keys = new LinkedHashSet<String>();
        actor.name().byLang().values().forEach(name -> keys.add(names.key(name)));
        keys.remove("");
        return keys;
    }

    private static Set<String> in(Map<UUID, Set<String>> regions, Actor actor) {
        return regions.getOrDefault(actor.id(), Set.of());
    }

    private static boolean apart(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return !one.isEmpty() && !other.isEmpty() && !all.contains(Areas.FINLAND) && Collections.disjoint(one, other);
    }
}
