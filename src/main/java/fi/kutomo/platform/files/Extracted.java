package fi.kutomo.platform.files;

import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Optional;

/**
 * What a document says.
 *
 * @param text its plain text, paragraphs parted by empty lines
 * @param title as the document itself names it
 * @param author as the document itself names them
 * @param lang a hint, from the document's own statement or from its commonest words
 * @param outline headings in order, where the format marks them
 * @param cut true when there was more text than is kept
 */
public record Extracted(
        String text, Optional<String> title, Optional<String> author, Optional<Lang> lang, List<Heading> outline, boolean cut) {

    /** A heading; level 1 is the highest. */
    public record Heading(int level, String text) {}
}
