package fi.kutomo.knowledge.writing;

import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.Optional;

/** Beginning a description: of what kind, in which language, under which title. Similar ones are shown while the title is typed. */
public record StartPage(String title, StartForm form, Optional<String> problem) implements Page {

    public static final List<EntryKind> KINDS = List.of(EntryKind.values());

    @Override
    public boolean indexed() {
        return false;
    }

    /** What the writer entered. */
    public record StartForm(EntryKind kind, Lang lang, String name) {}
}
