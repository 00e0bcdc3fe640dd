package fi.kutomo.evidence.scales;

import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.Setting;
import fi.kutomo.evidence.StudyOutcome;
import fi.kutomo.evidence.StudyRecord;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Which studies a rule counts. What is left out asks nothing; what a study does not tell never fulfils what is asked.
 *
 * @param quality at least this
 * @param since published in this year or later
 * @param people so many people were analysed, or more
 * @param groups made among one of these, terms of the scheme {@code target-group}
 * @param attritionDifference the loss of people differs between the groups by at most this share
 * @param outcome at least one outcome of this kind
 * @param without no outcome of this kind
 */
public record Sought(
        @Nullable List<Design> designs,
        @Nullable List<Setting> settings,
        Optional<Quality> quality,
        Optional<Boolean> independent,
        Optional<Boolean> peerReviewed,
        OptionalInt since,
        OptionalInt people,
        @Nullable List<String> groups,
        OptionalDouble attritionDifference,
        Optional<Finding> outcome,
        Optional<Finding> without) {

    /**
     * Which outcome is sought.
     *
     * @param main only outcomes for which the study was made
     * @param followUpMonths measured at least so long after the end
     */
    public record Finding(@Nullable List<Direction> directions, boolean main, OptionalInt followUpMonths) {

        boolean matches(StudyOutcome outcome) {
            return (directions == null || directions.contains(outcome.direction()))
                    && (!main || outcome.main())
                    && (followUpMonths.isEmpty() || outcome.followUpMonths().orElse(-1) >= followUpMonths.getAsInt());
        }
    }

    public boolean matches(StudyRecord study) {
        return matchesMaking(study)
                && outcome.map(finding -> study.outcomes().stream().anyMatch(finding::matches)).orElse(true)
                && without.map(finding -> study.outcomes().stream().noneMatch(finding::matches)).orElse(true);
    }

    private boolean matchesMaking(StudyRecord study) {
        return (designs == null || designs.contains(study.design()))
                && (settings == null || settings.contains(study.setting()))
                && quality.map(least -> study.quality().filter(found -> found.atLeast(least)).isPresent()).orElse(true)
                && independent.map(asked -> study.independent().equals(Optional.of(asked))).orElse(true)
                && peerReviewed.map(asked -> study.peerReviewed().equals(Optional.of(asked))).orElse(true)
                && (since.isEmpty() || study.year().orElse(Integer.MIN_VALUE) >= since.getAsInt())
                && (people.isEmpty() || study.n().orElse(-1) >= people.getAsInt())
                && (groups == null || study.targetGroups().stream().anyMatch(groups::contains))
                && (attritionDifference.isEmpty()
                        || study.attritionDifference().orElse(Double.POSITIVE_INFINITY) <= attritionDifference.getAsDouble());
    }
}
