package fi.kutomo.knowledge.templating;

import fi.kutomo.platform.web.Page;
import java.util.List;

/** The templates of all kinds. */
public record TemplatesPage(String title, List<Kind> kinds) implements Page {

    @Override
    public boolean indexed() {
        return false;
    }

    /** One kind with its version in force, the number of its fields, whether a new version is being drafted, and its uses. */
    public record Kind(String word, int version, int fields, boolean draft, long uses) {}
}
