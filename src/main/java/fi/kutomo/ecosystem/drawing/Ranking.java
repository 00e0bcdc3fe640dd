package fi.kutomo.ecosystem.drawing;

import fi.kutomo.ecosystem.drawing.NetworkMap.Key;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which entries of a legend get a mark of their own: the most frequent ones, in the order of the legend; the others share one. */
public final class Ranking {

    /** What the others share. */
    static final int OTHERS = -1;

    private final List<Key> own;
    private final List<Key> others;
    private final Map<String, Integer> places = new HashMap<>();

    private Ranking(List<Key> own, List<Key> others) {
        this.own = own;
        this.others = others;
        own.forEach(key -> places.put(key.key(), places.size()));
    }

    /** @param uses keys as often as they are used; what is not used has no place in the legend */
    static Ranking of(List<Key> legend, List<String> uses, int most) {
        var counts = uses.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var used = legend.stream().filter(key -> counts.containsKey(key.key())).toList();
        var kept = used.stream()
                .sorted(Comparator.comparing((Key key) -> -counts.getOrDefault(key.key(), 0L)))
                .limit(most)
                .collect(Collectors.toSet());
        return new Ranking(used.stream().filter(kept::contains).toList(), used.stream().filter(key -> !kept.contains(key)).toList());
    }

    int place(String key) {
        return places.getOrDefault(key, OTHERS);
    }

    List<Key> own() {
        return own;
    }

    int others() {
        return others.size();
    }
}
