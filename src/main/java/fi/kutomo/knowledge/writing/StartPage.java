package fi.kutomo.knowledge.writing;

import fi.kutomo.catalogue.Alike;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * Beginning a description: of what kind, in which language, under which title. Similar ones are shown while the title is typed, or,
 * without scripts, once before the description is begun.
 *
 * @param similar what is like the title as it was sent
 * @param asks whether the writer should look at them first; sending the form again begins
 */
public record StartPage(String title, StartForm form, Optional<String> problem, List<Alike.Line> similar, boolean asks) implements Page {

    public static final List<EntryKind> KINDS = List.of(EntryKind.values());

    @Override
    public boolean indexed() {
        return false;
    }

    /** What the writer entered. */
    public record StartForm(EntryKind kind, Lang lang, String name) {}
}
