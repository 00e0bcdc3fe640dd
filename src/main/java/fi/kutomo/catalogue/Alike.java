package fi.kutomo.catalogue;

import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is public already and about the same as a text that somebody is writing. A floor above answers. */
public interface Alike {

    /**
     * Cards of one kind, the likest first.
     *
     * @param lang of the text
     * @param except the card of the text itself
     */
    List<Line> to(String text, Lang lang, String kind, Optional<UUID> except, int atMost);

    /** A card that is alike. */
    record Line(String title, Lang lang, String path, String summary) {}
}
