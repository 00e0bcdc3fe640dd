package fi.kutomo.ecosystem.drawing;

import fi.kutomo.ecosystem.layout.Spot;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A net to be drawn: who is on it and where, who is tied to whom and how.
 *
 * @param groups in the order of the legend; every actor is in one of them
 * @param kinds of ties in the order of the legend
 * @param breadths what the breadths of lines mean, by their numbers; empty: nothing
 * @param look what marks and lines tell
 */
public record NetworkMap(String title, List<Actor> actors, List<Tie> ties, List<Key> groups, List<Key> kinds, List<Key> breadths, Look look) {

    /** What marks and lines tell apart: groups and kinds of ties, or what changed, where groups are changes and kinds begin with one. */
    public enum Look {
        NET,
        CHANGES
    }

    /** More marks than this are no picture that anybody reads; then groups are drawn instead. */
    public static final int MOST = 300;

    /** Nor are more lines than this, however few the marks. */
    public static final int MOST_TIES = 1500;

    /** An entry of a legend. */
    public record Key(String key, String name) {}

    /** @param address of the actor's page, where there is one */
    public record Actor(String id, String name, String group, Optional<String> address, Spot spot) {}

    /**
     * A tie.
     *
     * @param directed runs from the one to the other only
     * @param strength 1 to 3; 0 where nobody has said how strong it is
     */
    public record Tie(String from, String to, String kind, boolean directed, int strength) {

        public Tie {
            if (strength < 0 || strength > 3 || from.equals(to)) {
                throw new IllegalArgumentException("No tie to draw: " + from + " " + to + " " + strength);
            }
        }
    }

    /** Lines of which the breadth means nothing. */
    public NetworkMap(String title, List<Actor> actors, List<Tie> ties, List<Key> groups, List<Key> kinds) {
        this(title, actors, ties, groups, kinds, List.of(), Look.NET);
    }

    public NetworkMap {
        breadths = List.copyOf(breadths);
        actors = List.copyOf(actors);
        ties = List.copyOf(ties);
        groups = List.copyOf(groups);
        kinds = List.copyOf(kinds);
        var ids = new HashSet<String>();
        var known = keys(groups);
        for (var actor : actors) {
            if (!ids.add(actor.id()) || !known.contains(actor.group())) {
                throw new IllegalArgumentException("Twice on the map or in no group: " + actor.id());
            }
        }
        var ways = keys(kinds);
        if (ties.stream().anyMatch(tie -> !ids.contains(tie.from()) || !ids.contains(tie.to()) || !ways.contains(tie.kind()))) {
            throw new IllegalArgumentException("A tie to nobody or of no kind");
        }
    }

    private static Set<String> keys(List<Key> legend) {
        return legend.stream().map(Key::key).collect(Collectors.toSet());
    }

    public boolean drawable() {
        return drawable(actors.size(), ties.size());
    }

    public static boolean drawable(int actors, int ties) {
        return actors <= MOST && ties <= MOST_TIES;
    }
}
