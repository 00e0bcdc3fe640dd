package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.measuring.Quotes.Quote;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An indicator that a box names, with what it shows.
 *
 * @param slug of the indicator; empty when the library does not have it
 * @param lang of the name, null when it is the reader's
 * @param quote the newest value of the entry that counts
 */
public record Gauge(String slug, String name, @Nullable String lang, Optional<Quote> quote) {}
