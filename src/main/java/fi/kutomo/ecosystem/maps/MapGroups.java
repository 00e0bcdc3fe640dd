package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.drawing.NetworkMap.Key;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts each actor of a map into one group. Themes and sectors are told by their broadest term, unless all are of one; who is of several
 * groups makes a group with the others who are.
 */
@Component
class MapGroups {

    /** Groups that are no value of anything. */
    static final String SEVERAL = "several";

    static final String NONE = "none";

    private final Choices choices;
    private final Terms terms;

    MapGroups(Choices choices, Terms terms) {
        this.choices = choices;
        this.terms = terms;
    }

    /** @param legend groups in their order */
    record Grouped(List<Key> legend, Map<UUID, String> group) {}

    Grouped of(List<Actor> actors, List<Strand> strands, Grouping grouping, Map<UUID, Set<String>> said, Lang lang) {
        if (grouping == Grouping.NET) {
            return OwnGroups.of(actors, strands, lang);
        }
        var legend = new ArrayList<Key>();
        Map<UUID, String> group;
        if (grouping == Grouping.KIND) {
            Arrays.stream(ActorKind.values()).forEach(kind -> legend.add(new Key(kind.name(), Ui.t("ecosystem.actors.kind." + kind.name()))));
            group = actors.stream().collect(Collectors.toMap(Actor::id, actor -> actor.kind().name()));
        } else {
            var facet = grouping.facet().orElseThrow();
            var options = choices.of(facet, "", lang);
            group = single(actors, facet == Facet.REGION ? offered(said, options) : broadest(said, options));
            options.forEach(option -> legend.add(new Key(option.value(), option.label())));
            legend.add(new Key(SEVERAL, Ui.t("ecosystem.maps.group.several")));
            legend.add(new Key(NONE, Ui.t("ecosystem.maps.group.none")));
        }
        var used = Set.copyOf(group.values());
        return new Grouped(legend.stream().filter(key -> used.contains(key.key())).toList(), group);
    }

    /** Areas that are in force; what was said of others tells nothing now. */
    private static Map<UUID, Set<String>> offered(Map<UUID, Set<String>> said, List<Option> options) {
        var known = options.stream().map(Option::value).collect(Collectors.toSet());
        var offered = new HashMap<UUID, Set<String>>();
        said.forEach((actor, keys) -> offered.put(actor, keys.stream().filter(known::contains).collect(Collectors.toSet())));
        return offered;
    }

    private static Map<UUID, String> single(List<Actor> actors, Map<UUID, Set<String>> said) {
        return actors.stream().collect(Collectors.toMap(Actor::id, actor -> {
            var keys = said.getOrDefault(actor.id(), Set.of());
            return keys.isEmpty() ? NONE : keys.size() == 1 ? keys.iterator().next() : SEVERAL;
        }));
    }

    private Map<UUID, Set<String>> broadest(Map<UUID, Set<String>> said, List<Option> options) {
        var top = new HashMap<String, String>();
        terms.find(options.stream().map(Option::value).toList()).values().forEach(term -> top.put(term.key(), term.broader().stream().findFirst().orElse("")));
        var rolled = new HashMap<UUID, Set<String>>();
        said.forEach((actor, keys) -> rolled.put(actor, keys.stream().filter(top::containsKey).map(key -> top(key, top)).collect(Collectors.toSet())));
        boolean all = rolled.values().stream().flatMap(Set::stream).distinct().count() < 2;
        if (!all) {
            return rolled;
        }
        var known = new HashMap<UUID, Set<String>>();
        said.forEach((actor, keys) -> known.put(actor, keys.stream().filter(top::containsKey).collect(Collectors.toSet())));
        return known;
    }

    private static String top(String key, Map<String, String> broader) {
        var at = key;
        for (int steps = 0; steps < 10 && !broader.getOrDefault(at, "").isEmpty() && broader.containsKey(broader.getOrDefault(at, "")); steps++) {
            at = broader.getOrDefault(at, at);
        }
        return at;
    }
}
