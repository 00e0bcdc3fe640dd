package fi.kutomo.evidence.studies;

import fi.kutomo.platform.kernel.LocalizedText;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The published work that a study is read from.
 *
 * @param lang language of the work by its two or three letters, such as {@code fi} or {@code nb}
 * @param title as the work itself has it
 * @param authors as they are cited, parted by semicolons
 * @param publishedIn journal, report series or publisher
 * @param doi without a resolver before it
 * @param summary what was done and found, in our own plain words
 */
public record Source(
        String lang,
        String title,
        String authors,
        OptionalInt year,
        String publishedIn,
        Optional<String> doi,
        Optional<String> address,
        LocalizedText summary) {

    /** Where the work can be read: its DOI, else its address. */
    public Optional<String> link() {
        return doi.map(known -> "https://doi.org/" + known).or(() -> address);
    }
}
