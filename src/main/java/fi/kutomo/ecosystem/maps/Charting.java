package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.Ties;
import fi.kutomo.ecosystem.Woven;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.vocabulary.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds who is on a map and how they are tied. It sees what a visitor sees, whoever asks, so no map ever rests on a word or a tie that is
 * not for everybody.
 */
@Component
class Charting {

    private final MapStore store;
    private final ActorStore actors;
    private final Ties ties;
    private final SnapshotStore snapshots;
    private final Sights sights;
    private final Terms terms;
    private final Entries entries;
    private final MapGroups groups;
    private final Clock clock;

    Charting(
            MapStore store, ActorStore actors, Ties ties, SnapshotStore snapshots, Sights sights, Terms terms, Entries entries, MapGroups groups,
            Clock clock) {
        this.store = store;
        this.actors = actors;
        this.ties = ties;
        this.snapshots = snapshots;
        this.sights = sights;
        this.terms = terms;
        this.entries = entries;
        this.groups = groups;
        this.clock = clock;
    }

    MapContent of(Sentence sentence, Lang lang) {
        var on = sentence.ties().on(today());
        return content(sentence, day(sentence, today()), _ -> true, chosen -> ties.visible(Caller.visitor(lang), on, chosen), lang);
    }

    /** What was on it then, as far as it may be shown to everybody today: whatever is taken back is gone from the past as well. */
    MapContent of(Snapshot snapshot, Lang lang) {
        var held = snapshots.held(snapshot.id());
        return content(
                snapshot.sentence(), day(snapshot.sentence(), snapshot.day()), held.actors()::contains,
                chosen -> held.asThen(ties.visible(Caller.visitor(lang), Optional.empty(), chosen)), lang);
    }

    private MapContent content(Sentence sentence, LocalDate day, Predicate<UUID> among, Function<Set<UUID>, Woven> woven, Lang lang) {
        var sight = sights.of(Caller.visitor(lang));
        return content(net(sentence, day, among, woven, sight), sentence.grouping(), sight, day, lang);
    }

    /** Who is on it today and how they are tied, without groups. */
    Net net(Sentence sentence) {
        var on = sentence.ties().on(today());
        var visitor = Caller.visitor(Lang.FI);
        return net(sentence, day(sentence, today()), _ -> true, chosen -> ties.visible(visitor, on, chosen), sights.of(visitor));
    }

    /** Of a day that the sentence names everything is told as it was on that day. */
    private static LocalDate day(Sentence sentence, LocalDate usual) {
        return sentence.ties().day().orElse(usual);
    }

    /** Who is on it by what held on a day. */
    Set<UUID> members(Sentence sentence, LocalDate day) {
        var visitor = Caller.visitor(Lang.FI);
        var sight = sights.of(visitor);
        return sentence.around().isEmpty()
                ? store.chosen(wanted(sentence), sight, day).stream().map(Actor::id).collect(Collectors.toSet())
                : net(sentence, day, _ -> true, chosen -> ties.visible(visitor, Optional.of(day), chosen), sight).ids();
    }

    private Net net(Sentence sentence, LocalDate day, Predicate<UUID> among, Function<Set<UUID>, Woven> woven, Sight sight) {
        var chosen = new HashMap<UUID, Actor>();
        store.chosen(wanted(sentence), sight, day).forEach(actor -> chosen.put(actor.id(), actor));
        var middle = sentence.around().flatMap(around -> named(List.of(around.slug()), sight).values().stream().findFirst());
        middle.ifPresent(actor -> chosen.put(actor.id(), actor));
        chosen.keySet().removeIf(among.negate());
        var strands = new ArrayList<>(Strand.all(woven.apply(Set.copyOf(chosen.keySet())), chosen.keySet(), sentence.ties()));
        if (sentence.around().isPresent()) {
            var near = middle.map(actor -> near(actor.id(), sentence.around().get().steps(), strands)).orElse(Set.of());
            chosen.keySet().retainAll(near);
            strands.removeIf(strand -> !near.contains(strand.from()) || !near.contains(strand.to()));
        }
        return new Net(List.copyOf(chosen.values()), strands);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Ui.ZONE);
    }

    private MapContent content(Net net, Grouping grouping, Sight sight, LocalDate day, Lang lang) {
        var members = net.actors();
        var ids = members.stream().map(Actor::id).toList();
        var regions = store.said(Facet.REGION, ids, sight, day);
        var told = grouping.facet().map(facet -> facet == Facet.REGION ? regions : store.said(facet, ids, sight, day)).orElse(Map.of());
        var grouped = groups.of(members, net.strands(), grouping, told, lang);
        return new MapContent(
                members.stream().sorted(Comparator.comparing(Actor::id)).toList(), net.strands(), grouped.legend(), grouped.group(), regions, day);
    }

    /** A theme or a sector stands for all narrower ones, a programme for its entry. */
    private Map<Clause, List<String>> wanted(Sentence sentence) {
        var wanted = new EnumMap<Clause, List<String>>(Clause.class);
        sentence.asked().forEach((clause, keys) -> wanted.put(clause, switch (clause) {
            case KIND, ACTOR, REGION -> keys;
            case PROGRAMME -> entries.find(keys.stream().filter(clause::takes).map(PermanentId::new).toList()).values().stream().map(each -> each.entry().value().toString()).toList();
            default -> keys.stream().flatMap(key -> Stream.concat(Stream.of(key), terms.withNarrower(key).stream())).distinct().toList();
        }));
        return wanted;
    }

    /** Those whom so many steps along ties reach, whichever way these run, and the actor itself. */
    private static Set<UUID> near(UUID middle, int steps, List<Strand> strands) {
        Map<UUID, Set<UUID>> beside = new HashMap<>();
        strands.forEach(strand -> {
            beside.computeIfAbsent(strand.from(), _ -> new HashSet<>()).add(strand.to());
            beside.computeIfAbsent(strand.to(), _ -> new HashSet<>()).add(strand.from());
        });
        var near = new HashSet<UUID>(Set.of(middle));
        Set<UUID> edge = Set.of(middle);
        for (int step = 0; step < steps; step++) {
            edge = edge.stream().flatMap(each -> beside.getOrDefault(each, Set.of()).stream()).filter(near::add).collect(Collectors.toSet());
        }
        return near;
    }

    /** What everybody may know of the actors on a map, and held on its day. */
    Map<UUID, Set<String>> said(Facet facet, MapContent content, Lang lang) {
        var ids = content.actors().stream().map(Actor::id).toList();
        return store.said(facet, ids, sights.of(Caller.visitor(lang)), content.day());
    }

    /** Actors by the last parts of addresses, also by those that they took over when others were merged into them. */
    Map<String, Actor> named(List<String> slugs, Lang lang) {
        return named(slugs, sights.of(Caller.visitor(lang)));
    }

    private Map<String, Actor> named(List<String> slugs, Sight sight) {
        var heirs = store.heirs(slugs);
        var shown = actors.find(heirs.values(), sight).stream().collect(Collectors.toMap(Actor::id, Function.identity()));
        var named = new HashMap<String, Actor>();
        heirs.forEach((slug, heir) -> Optional.ofNullable(shown.get(heir)).ifPresent(actor -> named.put(slug, actor)));
        return named;
    }

    /** Whom somebody may mean who writes this: the one with just this name or address, else those with these words in a name. */
    List<Actor> meant(String words, Lang lang) {
        var sight = sights.of(Caller.visitor(lang));
        var slug = words.substring(words.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
        var at = Clause.slug(slug) ? named(List.of(slug), sight).values() : List.<Actor>of();
        if (!at.isEmpty()) {
            return List.copyOf(at);
        }
        var found = actors.named(words, sight, 20);
        var exact = found.stream().filter(actor -> actor.name().byLang().values().stream().anyMatch(words::equalsIgnoreCase)).toList();
        return exact.size() == 1 ? exact : found;
    }
}
