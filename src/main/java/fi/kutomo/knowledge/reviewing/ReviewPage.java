package fi.kutomo.knowledge.reviewing;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Diff;
import java.util.List;
import java.util.Optional;

/** A submitted entry as an editor reads it: every written field with room for a comment, then return or accept. */
public record ReviewPage(String title, String id, String entryTitle, boolean submitted, Optional<Integer> revision, List<Said> fields, List<String> earlier, Optional<String> problem)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /**
     * One field with its texts by language or its values in words, and what the editor has typed so far.
     *
     * @param changed how the values differ from the public ones, if they do
     */
    public record Said(String key, String label, List<InLanguage> texts, List<String> values, Optional<Diff> changed, String comment) {}

    /** A text and, if it was public in other words before, how it differs from those. */
    public record InLanguage(Lang lang, String text, Became became, Optional<Diff> diff) {}

    /** What became of a public text. */
    public enum Became {
        same,
        changed,
        added,
        gone
    }

    public boolean marked() {
        return fields.stream()
                .anyMatch(said -> said.changed().isPresent() || said.texts().stream().anyMatch(text -> text.diff().isPresent()));
    }

}
