package fi.kutomo.evaluation.theory;

import java.util.ArrayList;
import java.util.List;

/** What somebody wrote does not fit: all that is wrong, each at its field. Nothing was changed. */
public class Unfit extends RuntimeException {

    private final transient List<Problem> problems;

    Unfit(List<Problem> problems) {
        super(problems.toString());
        this.problems = problems;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** A message about a field. */
    public record Problem(String field, String messageKey, List<Object> arguments) {}

    /** Collects what is wrong before anything is done. */
    static final class Check {

        private final List<Problem> found = new ArrayList<>();

        Check unless(boolean fine, String field, String messageKey, Object... arguments) {
            if (!fine && found.stream().noneMatch(problem -> problem.field().equals(field))) {
                found.add(new Problem(field, messageKey, List.of(arguments)));
            }
            return this;
        }

        void pass() {
            if (!found.isEmpty()) {
                throw new Unfit(List.copyOf(found));
            }
        }
    }
}
