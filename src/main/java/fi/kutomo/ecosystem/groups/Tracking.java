package fi.kutomo.ecosystem.groups;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What became of groups from one snapshot to the next. A group before and a group after belong together where they share at least
 * {@value #LEAST} of what they have between them (Jaccard). Members are whatever names an actor over time.
 */
public final class Tracking {

    public static final double LEAST = 0.3;

    private Tracking() {}

    public enum Fate {
        /** One group before and one after belong to each other and to no third. */
        CONTINUED,
        /** Several before became one after. */
        MERGED,
        /** One before became several after. */
        SPLIT,
        /** There after, and nothing like it before. */
        BORN,
        /** There before, and nothing like it after. */
        GONE
    }

    /** Groups by their places in the two lists. */
    public record Event(Fate fate, List<Integer> before, List<Integer> after) {}

    /** In the order of the fates, each in the order of the lists. A group can be in two events, where a part of it split off and merged. */
    public static List<Event> of(List<? extends Set<?>> before, List<? extends Set<?>> after) {
        var events = new ArrayList<Event>();
        for (int one = 0; one < after.size(); one++) {
            var from = matches(after.get(one), before);
            if (from.isEmpty()) {
                events.add(new Event(Fate.BORN, List.of(), List.of(one)));
            } else if (from.size() > 1) {
                events.add(new Event(Fate.MERGED, from, List.of(one)));
            }
        }
        for (int one = 0; one < before.size(); one++) {
            var into = matches(before.get(one), after);
            if (into.isEmpty()) {
                events.add(new Event(Fate.GONE, List.of(one), List.of()));
            } else if (into.size() > 1) {
                events.add(new Event(Fate.SPLIT, List.of(one), into));
            } else if (matches(after.get(into.getFirst()), before).size() == 1) {
                events.add(new Event(Fate.CONTINUED, List.of(one), into));
            }
        }
        return events.stream().sorted(Comparator.comparing(Event::fate)).toList();
    }

    private static List<Integer> matches(Set<?> group, List<? extends Set<?>> others) {
        return IntStream.range(0, others.size()).filter(other -> likeness(group, others.get(other)) >= LEAST).boxed().toList();
    }

    private static double likeness(Set<?> one, Set<?> other) {
        long shared = one.stream().filter(other::contains).count();
        long all = one.size() + other.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }
}
