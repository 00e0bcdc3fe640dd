package fi.kutomo.knowledge.entries;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Lang;
import java.util.EnumMap;
import java.util.Map;

/** The titles of an entry by language, with the language to fall back on. */
public record Titles(Map<Lang, String> byLang, Lang original) {

    public static Titles of(Content content, Lang original) {
        var titles = new EnumMap<Lang, String>(Lang.class);
        content.texts(Content.TITLE).forEach((lang, text) -> titles.put(lang, text.text()));
        return new Titles(titles, original);
    }

    public String in(Lang lang, String otherwise) {
        var wanted = byLang.get(lang);
        if (wanted != null) {
            return wanted;
        }
        var first = byLang.get(original);
        return first != null ? first : byLang.values().stream().findFirst().orElse(otherwise);
    }

    /** The language in which {@link #in} answers. */
    public Lang langFor(Lang lang) {
        return byLang.containsKey(lang) || byLang.isEmpty()
                ? lang
                : byLang.containsKey(original) ? original : byLang.keySet().iterator().next();
    }

    /** What one entry says of another to which it links: enough for a line with a link. */
    public record Linked(
            PermanentId id, EntryId entry, EntryKind kind, Titles titles, java.util.Optional<String> path, java.util.Optional<PermanentId> replacedBy) {

        public boolean isPublic() {
            return path.isPresent();
        }
    }
}
