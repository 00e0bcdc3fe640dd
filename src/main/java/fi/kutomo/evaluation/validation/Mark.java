package fi.kutomo.evaluation.validation;

import java.util.Optional;

/**
 * What one assessor says of one criterion.
 *
 * @param second given when the assessors looked at it together; the first one is kept beside it
 */
public record Mark(String criterion, boolean second, Optional<Integer> score, Optional<Confidence> confidence, String reason) {

    /** How sure the assessor is. */
    public enum Confidence {
        LOW,
        MEDIUM,
        HIGH;

        public String labelKey() {
            return "evaluation.assessment.confidence." + name();
        }
    }

    public static Mark none(String criterion) {
        return new Mark(criterion, false, Optional.empty(), Optional.empty(), "");
    }

    /** Score, confidence and a reason of this length. */
    public boolean whole(int leastReason) {
        return score.isPresent() && confidence.isPresent() && reason.strip().length() >= leastReason;
    }
}
