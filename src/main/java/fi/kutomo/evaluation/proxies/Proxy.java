package fi.kutomo.evaluation.proxies;

import com.ibm.icu.util.ULocale;
import fi.kutomo.evaluation.reckoning.Estimate;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of a change is worth in money.
 *
 * @param unit what one of it is: one visit, one person for a year
 * @param effect term of the scheme {@code effect}, or empty
 * @param worth in {@code currency} at the prices of {@code priceYear}; below 0 for a loss
 * @param country of two letters, or the name of the place for which it holds
 * @param question the survey question behind a wellbeing value, with the answers from and to which a person moves
 * @param validUntil after which it should not be taken any more
 */
public record Proxy(
        LocalizedText name,
        LocalizedText unit,
        String effect,
        Estimate worth,
        String currency,
        int priceYear,
        String country,
        Method method,
        Reliability reliability,
        LocalizedText source,
        String address,
        String question,
        String fromAnswer,
        String toAnswer,
        String significance,
        LocalizedText note,
        @Nullable LocalDate validUntil) {

    /** How the value was found. */
    public enum Method {
        /** What a service costs, from accounts or a national list. */
        UNIT_COST,
        /** What something like it costs in the market. */
        MARKET_PRICE,
        /** What people say they would pay. */
        STATED,
        /** From answers on satisfaction with life. */
        WELLBEING,
        OTHER
    }

    /** The country's name; a place that has no code is called as it was written. */
    public String countryIn(Lang lang) {
        return country.matches("[A-Z]{2}") ? new ULocale("", country).getDisplayCountry(ULocale.forLocale(lang.locale())) : country;
    }

    public boolean expired(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }
}
