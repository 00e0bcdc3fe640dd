package fi.kutomo.evaluation.indicators;

import java.time.Instant;
import java.util.UUID;

/**
 * An indicator of the library in one of its states.
 *
 * @param version counts its states from 1
 * @param meaning counts the meanings it has had from 1; only values of one meaning can be put together
 * @param retired not offered any more; still readable
 */
public record KeptIndicator(UUID id, int version, int meaning, String slug, Indicator indicator, boolean retired, Instant changedAt) {

    static final String KIND = "indicator";

    /** Below the language prefix. */
    String path() {
        return IndicatorPages.PLACE + "/" + slug;
    }
}
