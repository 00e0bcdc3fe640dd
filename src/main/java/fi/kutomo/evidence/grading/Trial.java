package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.scales.Rules;
import java.util.Map;

/** Tries rules on all that is kept, without changing anything: what would become of whom. One bean for each kind of thing that is graded. */
public interface Trial {

    boolean tries(String scale);

    Map<Step, Long> on(Rules rules);

    /** How many stand on each level of a scale now. */
    Map<String, Long> standing(String scale);

    /** How many would go from one level to another; those that stay are counted under the same level twice. */
    record Step(String before, String after) implements Comparable<Step> {

        @Override
        public int compareTo(Step other) {
            int first = before.compareTo(other.before);
            return first == 0 ? after.compareTo(other.after) : first;
        }

        public boolean moves() {
            return !before.equals(after);
        }
    }
}
