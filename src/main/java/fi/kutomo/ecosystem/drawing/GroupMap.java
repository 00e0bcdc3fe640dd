package fi.kutomo.ecosystem.drawing;

import fi.kutomo.ecosystem.drawing.NetworkMap.Key;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Groups of actors with the ties within and between them: what the quiet overview and the matrix show. */
public record GroupMap(String title, List<Group> groups, List<Bond> bonds) {

    /** More groups than this are no overview. */
    public static final int MOST = 12;

    /**
     * A group.
     *
     * @param inside ties between its own actors
     * @param address where the group's own map is, if anywhere
     */
    public record Group(String key, String name, int actors, int inside, Optional<String> address) {

        Group more(int actorsMore, int insideMore) {
            return new Group(key, name, actors + actorsMore, inside + insideMore, address);
        }
    }

    /** A tie between two actors, whichever way it runs. */
    public record Ends(String one, String other) {}

    /** Ties between two groups, whichever way they run. */
    public record Bond(String one, String other, int ties) {}

    public GroupMap {
        groups = List.copyOf(groups);
        bonds = List.copyOf(bonds);
        var keys = groups.stream().map(Group::key).toList();
        if (keys.size() > MOST || keys.stream().distinct().count() < keys.size()) {
            throw new IllegalArgumentException("Too many groups, or one twice");
        }
        if (bonds.stream().anyMatch(bond -> !keys.contains(bond.one()) || !keys.contains(bond.other()) || bond.one().equals(bond.other()))) {
            throw new IllegalArgumentException("A bond to no other group");
        }
        if (bonds.stream().map(bond -> pair(bond.one(), bond.other())).distinct().count() < bonds.size()) {
            throw new IllegalArgumentException("A bond told twice");
        }
    }

    private record Pair(String first, String second) {}

    private static Pair pair(String one, String other) {
        return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    /**
     * The groups of a net. Where there are more than an overview bears, the smallest are told as one.
     *
     * @param legend groups in their order
     * @param members the group of each actor
     * @param ties as pairs of actors
     * @param others what the smallest are called together
     * @param address where a group's own map is
     */
    public static GroupMap of(
            String title, List<Key> legend, Map<String, String> members, List<Ends> ties, String others, Function<String, Optional<String>> address) {
        var sizes = new HashMap<String, Integer>();
        members.values().forEach(group -> sizes.merge(group, 1, Integer::sum));
        var used = legend.stream().filter(group -> sizes.containsKey(group.key())).toList();
        var kept = used.stream()
                .sorted(Comparator.comparing((Key group) -> -sizes.getOrDefault(group.key(), 0)))
                .limit(used.size() > MOST ? MOST - 1L : MOST)
                .toList();
        var counted = new LinkedHashMap<String, Group>();
        used.stream().filter(kept::contains).forEach(group -> counted.put(group.key(), new Group(group.key(), group.name(), 0, 0, address.apply(group.key()))));
        if (used.size() > MOST) {
            counted.put("", new Group("", others, 0, 0, Optional.empty()));
        }
        var of = new HashMap<String, String>();
        members.forEach((actor, group) -> of.put(actor, counted.containsKey(group) ? group : ""));
        of.values().forEach(group -> counted.computeIfPresent(group, (_, known) -> known.more(1, 0)));
        var bonds = new LinkedHashMap<Pair, Integer>();
        ties.forEach(tie -> {
            var from = of.getOrDefault(tie.one(), "");
            var to = of.getOrDefault(tie.other(), "");
            if (from.equals(to)) {
                counted.computeIfPresent(from, (_, known) -> known.more(0, 1));
            } else {
                bonds.merge(pair(from, to), 1, Integer::sum);
            }
        });
        return new GroupMap(title, List.copyOf(counted.values()), told(bonds));
    }

    private static List<Bond> told(Map<Pair, Integer> bonds) {
        var told = new ArrayList<Bond>();
        bonds.forEach((pair, ties) -> told.add(new Bond(pair.first(), pair.second(), ties)));
        return told;
    }

    /** Ties between two groups; within one where both are the same. */
    public int ties(Group one, Group other) {
        if (one.key().equals(other.key())) {
            return one.inside();
        }
        return bonds.stream()
                .filter(bond -> pair(bond.one(), bond.other()).equals(pair(one.key(), other.key())))
                .mapToInt(Bond::ties)
                .sum();
    }

    public Group group(String key) {
        return groups.stream().filter(group -> group.key().equals(key)).findFirst().orElseThrow();
    }

    int actors() {
        return groups.stream().mapToInt(Group::actors).sum();
    }

    int inside() {
        return groups.stream().mapToInt(Group::inside).sum();
    }

    int between() {
        return bonds.stream().mapToInt(Bond::ties).sum();
    }
}
