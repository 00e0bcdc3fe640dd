package fi.kutomo.evaluation.returns;

import fi.kutomo.evaluation.proxies.Reliability;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The money value that a row takes, copied with where it comes from, so that a later change of the register leaves the analysis as it
 * was.
 *
 * @param register the value in the register from which it was taken, and {@code version} which state of it; null: from elsewhere
 * @param currency of the value as the source gives it
 * @param wellbeing null where the value was not reckoned from satisfaction with life
 */
record ProxyUse(
        @Nullable UUID register,
        int version,
        String words,
        String source,
        @Nullable Integer year,
        String country,
        String currency,
        Reliability reliability,
        @Nullable WellbeingChange wellbeing) {

    static ProxyUse nothing(String currency) {
        return new ProxyUse(null, 0, "", "", null, "", currency, Reliability.UNKNOWN, null);
    }

    boolean sourced() {
        return !source.isEmpty() && year != null && !country.isEmpty();
    }
}
