package fi.kutomo.evidence.studies;

import fi.kutomo.evidence.StudyOutcome;
import fi.kutomo.platform.kernel.LocalizedText;
import java.util.List;

/**
 * Everything that people write of a study; also what a published state keeps.
 *
 * @param entries what was studied
 * @param terms keys of the schemes {@code approach} and {@code target-group}
 * @param processLearning what was learnt of the doing, also where no effect was found
 */
public record StudyText(
        Source source, Making making, List<Studied> entries, List<String> terms, List<StudyOutcome> outcomes, LocalizedText processLearning) {

    static final String APPROACH = "approach/";
    static final String TARGET_GROUP = "target-group/";

    /** The same, with how well it was made left to others. */
    public StudyText unjudged() {
        return new StudyText(source, making.unjudged(), entries, terms, outcomes, processLearning);
    }

    List<String> terms(String scheme) {
        return terms.stream().filter(term -> term.startsWith(scheme)).toList();
    }
}
