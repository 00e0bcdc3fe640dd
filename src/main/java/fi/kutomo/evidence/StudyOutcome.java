package fi.kutomo.evidence;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What a study found about one outcome.
 *
 * @param effectTerm term of the scheme {@code effect}: which change in people's lives
 * @param main whether the study was made to see this outcome
 * @param measure what {@code effect} is; empty when no number was extracted
 * @param effect in the direction of the measure as the study gives it; {@code direction} says whether that is wanted
 * @param se its standard error, above 0
 * @param followUpMonths from the end of the intervention to the measurement, 0 or more
 * @param passage the words of the source that say so
 * @param page where they stand in the source
 */
public record StudyOutcome(
        UUID id,
        String effectTerm,
        boolean main,
        Direction direction,
        Optional<Measure> measure,
        OptionalDouble effect,
        OptionalDouble se,
        OptionalInt followUpMonths,
        String passage,
        String page) {

    StudyOutcome going(Direction way) {
        return new StudyOutcome(id, effectTerm, main, way, measure, effect, se, followUpMonths, passage, page);
    }
}
