package fi.kutomo.evidence;

import fi.kutomo.knowledge.EntryId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the scales read of a study. Unknown is empty and never counted as good or bad.
 *
 * @param entries what was studied: models, programmes, projects, tools, methods
 * @param n people, or other units, analysed
 * @param attrition share of people lost, 0 to 1, and the difference of that share between the groups, 0 to 1
 * @param independent whether those who studied it have no stake in it
 * @param approaches terms of the scheme {@code approach}: what kind of intervention it was
 * @param targetGroups terms of the scheme {@code target-group}
 */
public record StudyRecord(
        StudyId id,
        String title,
        String path,
        List<EntryId> entries,
        OptionalInt year,
        Design design,
        Setting setting,
        Optional<Quality> quality,
        OptionalInt n,
        OptionalDouble attrition,
        OptionalDouble attritionDifference,
        Optional<Boolean> independent,
        Optional<Boolean> peerReviewed,
        Optional<Boolean> registered,
        List<String> approaches,
        List<String> targetGroups,
        List<StudyOutcome> outcomes) {

    /**
     * The same study as it bears on one statement: all that it found of a change went this way. Where it did not look at that change, all
     * that it found did; where it tells no finding at all, it found this, though it was not made to see it.
     *
     * @param effectTerm which change the statement is about
     * @param direction whether it bears the statement out, speaks against it or could not tell
     */
    public StudyRecord saying(Optional<String> effectTerm, Direction direction) {
        var about = outcomes.stream().filter(outcome -> effectTerm.filter(outcome.effectTerm()::equals).isPresent()).toList();
        var read = about.isEmpty() ? outcomes : about;
        return with(read.isEmpty() ? List.of(bare(effectTerm.orElse(""), direction)) : read.stream().map(outcome -> outcome.going(direction)).toList());
    }

    private StudyOutcome bare(String effectTerm, Direction direction) {
        return new StudyOutcome(
                id.value(), effectTerm, false, direction, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty(), "", "");
    }

    /** The same study with these findings. */
    public StudyRecord with(List<StudyOutcome> found) {
        return new StudyRecord(
                id, title, path, entries, year, design, setting, quality, n, attrition, attritionDifference, independent, peerReviewed, registered,
                approaches, targetGroups, List.copyOf(found));
    }
}
