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
        List<StudyOutcome> outcomes) {}
