package fi.kutomo.evidence.screening;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What is known of a found publication. Its number counts from 1 in each screening. */
public record Reference(
        UUID id,
        int number,
        Source source,
        String sourceName,
        String title,
        String authors,
        Optional<Integer> year,
        String doi,
        String summary,
        Optional<UUID> duplicateOf,
        Optional<Removal> removal,
        boolean notRetrieved) {

    /** A DOI without its prefixes, in lower case; empty when there is none. */
    String plainDoi() {
        return doi.strip().toLowerCase(Locale.ROOT).replaceFirst("^(https?://)?(dx\\.)?doi\\.org/|^doi:\\s*", "");
    }

    /** A title of which only letters and digits are left. */
    String plainTitle() {
        return plain(title);
    }

    String firstAuthor() {
        return plain(authors.split("[,;&]|\\band\\b", 2)[0].strip().replaceFirst("^.*\\s", ""));
    }

    /** "Surname 2020", as references are spoken of. */
    public String who() {
        return year.map(number -> authors.isBlank() ? String.valueOf(number) : authors + " (" + number + ")").orElse(authors);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
