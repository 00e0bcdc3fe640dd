package fi.kutomo.evaluation.theory;

import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.StudyRecord;
import java.util.List;

/**
 * How well a link is supported, from worst to best. The last three ask of the studies on the link what the ladder of evidence asks at
 * its rungs 3, 4 and 5.
 */
public enum Strength {
    /** The studies on it speak against it more strongly than for it. */
    AGAINST,
    /** Nobody has said why. */
    BARE,
    /** Somebody has said why, without a source. */
    REASONED,
    /** With a source that is not a study of change, or is one of low quality. */
    SOURCED,
    /** A study saw a wanted change. */
    INDICATIVE,
    /** A study with a comparison, near to Finland, saw a wanted change. */
    MODERATE,
    /** Several good studies with a comparison, near to Finland, saw a wanted and lasting change in what they were made to see. */
    STRONG;

    private static final int LASTING_MONTHS = 6;

    /** What these studies together do for a link that they support. */
    static Strength of(List<StudyRecord> studies) {
        return strong(studies) ? STRONG : studies.stream().map(Strength::forIt).max(Strength::compareTo).orElse(REASONED);
    }

    private static boolean strong(List<StudyRecord> studies) {
        var best = studies.stream().filter(Strength::best).toList();
        var reviewed = studies.stream().anyMatch(study -> study.design().systematic() && good(study) && sawWanted(study, false));
        return (best.size() >= 2 || best.size() == 1 && reviewed)
                && best.stream().anyMatch(study -> study.independent().orElse(false))
                && best.stream().flatMap(study -> study.outcomes().stream()).anyMatch(outcome ->
                        outcome.direction() == Direction.POSITIVE && outcome.followUpMonths().orElse(0) >= LASTING_MONTHS);
    }

    private static boolean best(StudyRecord study) {
        return near(study) && good(study) && sawWanted(study, true);
    }

    private static Strength forIt(StudyRecord study) {
        return sawWanted(study, false) ? byMaking(study) : SOURCED;
    }

    /** What a study weighs by how it was made, whatever it found. */
    static Strength byMaking(StudyRecord study) {
        if (!study.quality().filter(quality -> quality.atLeast(Quality.SATISFACTORY)).isPresent()) {
            return SOURCED;
        }
        return near(study) ? MODERATE : study.design().sawChange() ? INDICATIVE : SOURCED;
    }

    private static boolean near(StudyRecord study) {
        return study.design().controlled() && study.setting().near();
    }

    private static boolean good(StudyRecord study) {
        return study.quality().filter(quality -> quality == Quality.GOOD).isPresent();
    }

    private static boolean sawWanted(StudyRecord study, boolean main) {
        return study.outcomes().stream().anyMatch(outcome -> outcome.direction() == Direction.POSITIVE && (outcome.main() || !main));
    }
}
