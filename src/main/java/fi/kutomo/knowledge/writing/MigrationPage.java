package fi.kutomo.knowledge.writing;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.Optional;

/** Moving an entry to the newest version of its template: what is new, what is gone, and what is still written in former fields. */
public record MigrationPage(
        String title, String id, String entryTitle, int from, int to, List<String> fresh, List<String> gone, List<String> changed, Former former)
        implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** Former fields that still say something, and the fields to which their texts can be moved. */
    public record Former(List<Left> left, List<Target> targets) {}

    /** What is written in a field that is no longer there. */
    public record Left(String key, String label, List<Told> texts, boolean movable) {}

    /** A text in one language, or a value that has none. */
    public record Told(Optional<Lang> lang, String text) {}

    /** A field of text. */
    public record Target(String key, String label) {}
}
