package fi.kutomo.evidence.arriving;

import fi.kutomo.evidence.studies.StudyText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What taking a file in would do: a line for each reference, in the order of the file. */
record Plan(ReferenceFile.Format format, List<Line> lines) {

    /** What becomes of a reference. */
    enum Step {
        NEW,
        /** Is here already, and stays as it is. */
        KNOWN,
        /** Stood earlier in the same file. */
        TWICE,
        REJECTED
    }

    /**
     * One reference.
     *
     * @param problems message key by field: why it is rejected, or what is left out of it
     * @param address page of the study that is here already, below the language prefix; empty for a draft
     */
    record Line(int place, Step step, StudyText text, Map<String, String> problems, Optional<String> address) {}

    long count(Step step) {
        return lines.stream().filter(line -> line.step() == step).count();
    }

    long unchanged() {
        return count(Step.KNOWN) + count(Step.TWICE);
    }
}
