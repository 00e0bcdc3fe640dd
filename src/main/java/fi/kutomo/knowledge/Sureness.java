package fi.kutomo.knowledge;

import fi.kutomo.platform.kernel.Lang;
import java.util.Optional;

/** How sure it is that an entry does good, as a floor above knows it: the weft of its glyph. Says nothing of how much good. */
public interface Sureness {

    /** Empty while nothing has been gathered. */
    Optional<Sure> of(EntryId entry, Lang lang);

    /**
     * A height on a ladder with the words that belong to it.
     *
     * @param rung 0 to 5
     * @param words a sentence without its full stop, such as "Evidence: moderate"
     */
    record Sure(int rung, String words) {}
}
