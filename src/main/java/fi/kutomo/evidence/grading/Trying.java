package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.scales.Reckoning;
import fi.kutomo.evidence.scales.Rules;
import fi.kutomo.knowledge.EntryId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tries rules on everything that is graded, without changing anything: what would become of whom. */
@Component
public class Trying {

    private static final int PORTION = 500;

    private final GradeStore store;

    Trying(GradeStore store) {
        this.store = store;
    }

    /** How many entries would go from one level to another; those that stay are counted under the same level twice. */
    public record Step(String before, String after) implements Comparable<Step> {

        @Override
        public int compareTo(Step other) {
            int first = before.compareTo(other.before);
            return first == 0 ? after.compareTo(other.after) : first;
        }

        public boolean moves() {
            return !before.equals(after);
        }
    }

    public Map<Step, Long> on(Rules rules) {
        var counts = new TreeMap<Step, Long>();
        var last = new EntryId(new UUID(0, 0));
        for (var next = store.after(last, PORTION); !next.isEmpty(); next = store.after(last, PORTION)) {
            next.forEach(graded -> counts.merge(step(graded, rules), 1L, Long::sum));
            last = next.getLast().entry();
        }
        return counts;
    }

    private static Step step(EntryGrades graded, Rules rules) {
        var before = graded.on(rules.scale()).map(result -> result.level()).orElse("");
        return new Step(before, Reckoning.of(rules, graded.basis()).level());
    }

    /** How many entries stand on each level of a scale now. */
    public Map<String, Long> standing(String scale) {
        return store.counts(scale);
    }
}
