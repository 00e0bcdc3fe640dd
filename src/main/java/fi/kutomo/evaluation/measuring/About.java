package fi.kutomo.evaluation.measuring;

import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entry whose metrics these are.
 *
 * @param lang of the name, null when it is the reader's
 * @param path below the language prefix; empty while the entry is not public
 */
public record About(String name, @Nullable String lang, String path) {

    static About of(Optional<EntrySummary> entry, String otherwise, Lang lang) {
        return entry.map(found -> {
                    var shown = found.titles().containsKey(lang) ? lang : found.original();
                    return new About(found.titles().getOrDefault(shown, found.id().value()), Ui.foreign(shown), found.path().orElse(""));
                })
                .orElseGet(() -> new About(otherwise, null, ""));
    }
}
