package fi.kutomo.search.index;

import fi.kutomo.platform.kernel.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One card that was found, with what a result line shows.
 *
 * @param lang language of title and summary: the reader's where the card has it
 * @param languages all languages that the card has
 * @param facets the card's own values, not widened
 * @param title with the found words between {@link Marked#OPEN} and {@link Marked#CLOSE}
 * @param passages of the text beyond the summary, marked likewise
 * @param why names of concepts by which it was found, empty when the words themselves stand in it
 */
public record Hit(
        UUID id,
        String kind,
        String permanentId,
        String path,
        Lang lang,
        Set<Lang> languages,
        Map<String, List<String>> facets,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<LocalDate> confirmed,
        Instant published,
        Instant changed,
        Marked title,
        Marked summary,
        List<Marked> passages,
        List<Reason> why) {

    /** The searched text and the other name of its concept that stands in the card. */
    public record Reason(String searched, String found, Lang lang) {

        @Override
        public String toString() {
            return searched + " = " + found + " (" + lang.tag() + ")";
        }
    }
}
