package fi.kutomo.evaluation.gathering;

import fi.kutomo.evaluation.metrics.Entering.Entry;
import java.util.List;
import java.util.Optional;

/** What taking a file in would do: a line for each row, in the order of the file. */
record Plan(List<Line> lines) {

    /** What becomes of a row. */
    enum Step {
        REJECTED,
        NEW,
        /** A value that is not approved yet is replaced. */
        CHANGED,
        /** Is here already just so. */
        SAME
    }

    /**
     * One row.
     *
     * @param about the indicator as it stands in the file
     * @param when the period as it stands in the file
     * @param problems what is wrong, each with its cell
     */
    record Line(int row, Step step, String about, String when, Optional<Entry> entry, List<Problem> problems) {}

    /**
     * Something wrong in a cell.
     *
     * @param written what stands there
     */
    record Problem(String place, String written, String key, List<Object> arguments) {}

    long count(Step step) {
        return lines.stream().filter(line -> line.step() == step).count();
    }

    /** What would be written. */
    List<Entry> entries() {
        return lines.stream()
                .filter(line -> line.step() == Step.NEW || line.step() == Step.CHANGED)
                .flatMap(line -> line.entry().stream())
                .toList();
    }
}
