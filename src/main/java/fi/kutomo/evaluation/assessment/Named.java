package fi.kutomo.evaluation.assessment;

import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry as pages name it: the title, its language where it is not the reader's, and its address where it is public. */
public record Named(String title, @Nullable String lang, @Nullable String address) {

    static Named of(Entries entries, PermanentId id, Lang lang) {
        return of(entries, java.util.List.of(id), lang).getOrDefault(id, new Named(id.value(), null, null));
    }

    static Map<PermanentId, Named> of(Entries entries, Collection<PermanentId> ids, Lang lang) {
        var named = new LinkedHashMap<PermanentId, Named>();
        entries.find(ids).forEach((id, entry) -> named.put(id, of(entry, lang)));
        return named;
    }

    private static Named of(EntrySummary entry, Lang lang) {
        var shown = entry.titles().containsKey(lang) ? lang : entry.original();
        return new Named(
                entry.titles().getOrDefault(shown, entry.id().value()),
                Ui.foreign(shown),
                entry.path().map(Ui::url).orElse(null));
    }
}
