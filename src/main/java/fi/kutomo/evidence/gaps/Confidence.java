package fi.kutomo.evidence.gaps;

import fi.kutomo.evidence.Quality;
import java.util.Optional;

/** How far a review can be trusted. A review without an explicit search is never above low. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW,
    NOT_JUDGED;

    static Confidence of(Seen review) {
        if (review.quality().isEmpty()) {
            return NOT_JUDGED;
        }
        if (!review.design().systematic()) {
            return LOW;
        }
        return of(review.quality());
    }

    private static Confidence of(Optional<Quality> quality) {
        return switch (quality.orElse(Quality.LOW)) {
            case GOOD -> HIGH;
            case SATISFACTORY -> MEDIUM;
            case LOW -> LOW;
        };
    }
}
