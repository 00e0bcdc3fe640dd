package fi.kutomo.evaluation.potential;

import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * The entry that is judged, as pages name it.
 *
 * @param lang language of the title where it is not the reader's
 * @param path below the language prefix
 */
public record Subject(String title, @Nullable String lang, String path, int revision) {

    static Subject of(Described entry, Lang reader) {
        var shown = entry.titles().containsKey(reader) ? reader : entry.original();
        return new Subject(entry.title(reader), Ui.foreign(shown), entry.path(), entry.revision());
    }
}
