package fi.kutomo.evaluation.metrics;

import fi.kutomo.evaluation.indicators.Indicator;
import fi.kutomo.platform.kernel.Lang;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as it is used for an entry.
 *
 * @param meaning the meaning of the indicator under which values are given here
 * @param latest the meaning that the indicator has in the library now
 */
public record Measure(UUID id, UUID metrics, UUID of, String indicatorSlug, int meaning, int latest, Indicator indicator, Content content) {

    /**
     * What the writers say of it.
     *
     * @param population whom or what it is about, in the words of {@code lang}
     * @param baseline the value before, in the unit of the indicator; null while nobody knows it
     * @param day to which the baseline belongs
     * @param source where the baseline is from
     */
    public record Content(Lang lang, String population, @Nullable BigDecimal baseline, @Nullable LocalDate day, String source) {

        static Content empty(Lang lang) {
            return new Content(lang, "", null, null, "");
        }
    }

    public boolean outdated() {
        return meaning != latest;
    }
}
