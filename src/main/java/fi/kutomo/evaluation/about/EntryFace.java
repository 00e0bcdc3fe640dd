package fi.kutomo.evaluation.about;

import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Map;

/**
 * An entry as cards of what is about it tell of it.
 *
 * @param titles in every language that it has one in, at least in {@code original}
 * @param facets its terms and areas; empty while it is not public
 */
public record EntryFace(Lang original, Map<Lang, String> titles, Map<String, List<String>> facets) {

    /** Of an entry that is gone, or not for everybody, only its number is told. */
    static EntryFace unknown(PermanentId id) {
        return new EntryFace(Lang.FI, Map.of(Lang.FI, id.value()), Map.of());
    }

    /** In this language, or else in the original one. */
    public String title(Lang lang) {
        return titles.getOrDefault(lang, titles.getOrDefault(original, ""));
    }
}
