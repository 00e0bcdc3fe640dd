package fi.kutomo.ecosystem.weighing;

import fi.kutomo.ecosystem.network.Seeds;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Takes from weighed suggestions those that are shown: in their order, nobody with more than two open proposals, and about one in ten drawn at
 * random from what is left, so that the worth of the ranking can be measured. Chance decides for each place, so that short lists get their
 * share; whoever asks every day gives another seed each day and keeps it.
 */
public final class Choosing {

    static final int MOST_OPEN = 2;
    private static final int EXPLORED_OF = 10;

    private Choosing() {}

    public static List<Suggestion> from(List<Suggestion> weighed, Load load, int wanted, long seed) {
        var random = Seeds.random(seed);
        var open = new HashMap<>(load.open());
        var left = new LinkedHashSet<>(weighed);
        var chosen = new ArrayList<Suggestion>();
        while (chosen.size() < wanted) {
            left.removeIf(each -> full(open, each));
            if (left.isEmpty()) {
                break;
            }
            boolean explored = random.nextInt(EXPLORED_OF) == 0;
            var taken = explored ? List.copyOf(left).get(random.nextInt(left.size())) : left.iterator().next();
            left.remove(taken);
            open.merge(taken.pair().first(), 1, Integer::sum);
            open.merge(taken.pair().second(), 1, Integer::sum);
            chosen.add(explored ? explored(taken) : taken);
        }
        return chosen;
    }

    private static boolean full(Map<Integer, Integer> open, Suggestion each) {
        return open.getOrDefault(each.pair().first(), 0) >= MOST_OPEN || open.getOrDefault(each.pair().second(), 0) >= MOST_OPEN;
    }

    private static Suggestion explored(Suggestion taken) {
        var notes = EnumSet.of(Suggestion.Note.EXPLORED);
        notes.addAll(taken.notes());
        return new Suggestion(taken.pair(), taken.parts(), taken.bridging(), taken.path(), taken.crossed(), notes);
    }
}
