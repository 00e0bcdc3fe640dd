package fi.kutomo.knowledge.reviewing;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.Optional;

/** A submitted entry as an editor reads it: every written field with room for a comment, then return or accept. */
public record ReviewPage(String title, String id, String entryTitle, boolean submitted, Optional<Integer> revision, List<Said> fields, List<String> earlier, Optional<String> problem)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** One field with its texts by language or its values in words, what was public before, and what the editor has typed so far. */
    public record Said(String key, String label, List<InLanguage> texts, List<String> values, String comment) {}

    /** A text and, if it was public in other words before, those. */
    public record InLanguage(Lang lang, String text, Optional<String> before) {

        public boolean changed() {
            return before.filter(text::equals).isEmpty();
        }
    }

}
