package fi.kutomo.evaluation.theory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What leads to what over a number of links. Answers do not depend on anything but the order of the links. */
public final class Ways {

    private final Map<String, List<Link>> leaving = new HashMap<>();
    private final Map<String, List<Link>> arriving = new HashMap<>();
    private final List<Link> links;

    public Ways(List<Link> links) {
        this.links = links;
        for (var link : links) {
            leaving.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link);
            arriving.computeIfAbsent(link.to(), _ -> new ArrayList<>()).add(link);
        }
    }

    /** Every box that one of these leads to, these themselves included. */
    public Set<String> after(Collection<String> starts) {
        return spread(starts, leaving, Link::to);
    }

    /** Every box that leads to one of these, these themselves included. */
    public Set<String> before(Collection<String> ends) {
        return spread(ends, arriving, Link::from);
    }

    private static Set<String> spread(Collection<String> starts, Map<String, List<Link>> from, Function<Link, String> next) {
        var met = new LinkedHashSet<>(starts);
        var waiting = new ArrayDeque<>(starts);
        while (!waiting.isEmpty()) {
            from.getOrDefault(waiting.remove(), List.of()).stream().map(next).filter(met::add).forEach(waiting::add);
        }
        return met;
    }

    /** The way with the fewest links from one of these to that box; no links when it is one of these. */
    public Optional<List<Link>> shortest(Collection<String> starts, String end) {
        var cameBy = new HashMap<String, Link>();
        var met = new HashSet<>(starts);
        var waiting = new ArrayDeque<>(starts);
        while (!waiting.isEmpty() && !met.contains(end)) {
            for (var link : leaving.getOrDefault(waiting.remove(), List.of())) {
                if (met.add(link.to())) {
                    cameBy.put(link.to(), link);
                    waiting.add(link.to());
                }
            }
        }
        return met.contains(end) ? Optional.of(backwards(cameBy, end)) : Optional.empty();
    }

    private static List<Link> backwards(Map<String, Link> cameBy, String end) {
        var way = new ArrayList<Link>();
        var link = cameBy.get(end);
        while (link != null) {
            way.add(link);
            link = cameBy.get(link.from());
        }
        Collections.reverse(way);
        return way;
    }

    /** Circles, each once, as the links that close them with the shortest way round. */
    public Map<Link, List<Link>> circles() {
        var found = new LinkedHashMap<Link, List<Link>>();
        var seen = new HashSet<Set<String>>();
        for (var link : links) {
            shortest(List.of(link.to()), link.from()).ifPresent(way -> {
                var round = new ArrayList<>(way);
                round.add(link);
                if (seen.add(new HashSet<>(round.stream().map(Link::from).toList()))) {
                    found.put(link, List.copyOf(round));
                }
            });
        }
        return found;
    }
}
