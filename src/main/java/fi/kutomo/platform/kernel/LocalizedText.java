package fi.kutomo.platform.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A short text, such as a label, in one to three languages. Prose that is translated and reviewed is not one of these. */
public record LocalizedText(Map<Lang, String> byLang) {

    public LocalizedText {
        var copy = new EnumMap<Lang, String>(Lang.class);
        byLang.forEach((lang, text) -> {
            if (!text.isBlank()) {
                copy.put(lang, text.strip());
            }
        });
        byLang = Collections.unmodifiableMap(copy);
    }

    public static LocalizedText of(String fi, String sv, String en) {
        return new LocalizedText(Map.of(Lang.FI, fi, Lang.SV, sv, Lang.EN, en));
    }

    public static LocalizedText empty() {
        return new LocalizedText(Map.of());
    }

    @JsonCreator
    static LocalizedText read(Map<String, String> byTag) {
        var texts = new EnumMap<Lang, String>(Lang.class);
        byTag.forEach((tag, text) -> Lang.of(tag).ifPresent(lang -> texts.put(lang, text)));
        return new LocalizedText(texts);
    }

    @JsonValue
    public Map<String, String> byTag() {
        var tags = new LinkedHashMap<String, String>();
        byLang.forEach((lang, text) -> tags.put(lang.tag(), text));
        return tags;
    }

    public Optional<String> exactly(Lang lang) {
        return Optional.ofNullable(byLang.get(lang));
    }

    /** The text in the wanted language, else in the next best one, else empty. */
    public String in(Lang lang) {
        return byLang.getOrDefault(langFor(lang), "");
    }

    /** The language in which {@link #in} answers. */
    public Lang langFor(Lang wanted) {
        if (byLang.containsKey(wanted)) {
            return wanted;
        }
        return wanted.others().stream().filter(byLang::containsKey).findFirst().orElse(wanted);
    }

    public boolean isEmpty() {
        return byLang.isEmpty();
    }
}
