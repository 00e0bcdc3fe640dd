package fi.kutomo.search.index;

import fi.kutomo.catalogue.Card;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Adds to a card's facets what contains them, so that a region finds what is described for its municipalities. */
@Component
class Widening {

    private static final Set<String> HIERARCHIES = Set.of("theme", "target-group", "sector", "branch", "sdg", "esf");

    private final Terms terms;
    private final Areas areas;
    private final java.time.Clock clock;

    Widening(Terms terms, Areas areas, java.time.Clock clock) {
        this.terms = terms;
        this.areas = areas;
        this.clock = clock;
    }

    /** Cards that share a combination of values, as those of one import do, are looked up once. */
    List<Entry> entries(Collection<Card> cards) {
        var broader = new HashMap<List<String>, List<String>>();
        var around = new HashMap<List<String>, List<String>>();
        return cards.stream().map(card -> new Entry(card, widened(card, broader, around))).toList();
    }

    private Map<String, List<String>> widened(
            Card card, Map<List<String>, List<String>> broader, Map<List<String>, List<String>> around) {
        var wide = new HashMap<String, List<String>>();
        card.facets().forEach((name, values) -> {
            if (HIERARCHIES.contains(name)) {
                wide.put(name, broader.computeIfAbsent(values, keys -> union(keys, terms.withBroader(keys))));
            } else if (name.equals("area")) {
                wide.put(name, around.computeIfAbsent(values, keys -> union(keys, areas.withSurrounding(keys, java.time.LocalDate.now(clock)))));
            } else {
                wide.put(name, values);
            }
        });
        return wide;
    }

    private static List<String> union(Collection<String> one, Collection<String> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
