package fi.kutomo.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fi.kutomo.platform.kernel.Lang;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that an entry says, by field key of its template. Texts have a version per language; values are the same in every language:
 * term keys, area keys, permanent ids of linked entries, days ({@code 2015-03-01}), amounts ({@code 280000.00}), addresses.
 */
public record Content(Map<String, Map<Lang, Text>> texts, Map<String, List<String>> values) {

    public static final String TITLE = "title";
    public static final String SUMMARY = "summary";
    public static final String STAGE = "stage";

    public Content {
        var textCopy = new TreeMap<String, Map<Lang, Text>>();
        texts.forEach((field, byLang) -> {
            var kept = new EnumMap<Lang, Text>(Lang.class);
            byLang.forEach((lang, text) -> {
                if (!text.text().isBlank()) {
                    kept.put(lang, text);
                }
            });
            if (!kept.isEmpty()) {
                textCopy.put(field, Collections.unmodifiableMap(kept));
            }
        });
        texts = Collections.unmodifiableMap(textCopy);
        var valueCopy = new TreeMap<String, List<String>>();
        values.forEach((field, list) -> {
            if (!list.isEmpty()) {
                valueCopy.put(field, List.copyOf(list));
            }
        });
        values = Collections.unmodifiableMap(valueCopy);
    }

    public static Content empty() {
        return new Content(Map.of(), Map.of());
    }

    public Map<Lang, Text> texts(String field) {
        return texts.getOrDefault(field, Map.of());
    }

    public Optional<Text> text(String field, Lang lang) {
        return Optional.ofNullable(texts(field).get(lang));
    }

    public List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    public Optional<String> value(String field) {
        return values(field).stream().findFirst();
    }

    /** The language whose text of this field is the original. */
    public Optional<Lang> originalOf(String field) {
        return texts(field).entrySet().stream()
                .filter(text -> text.getValue().status() == TextStatus.ORIGINAL)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** This content with one text replaced; a blank text removes it. No status but this one changes. */
    public Content withText(String field, Lang lang, Text text) {
        var changed = new LinkedHashMap<>(texts);
        var byLang = new EnumMap<Lang, Text>(Lang.class);
        byLang.putAll(texts(field));
        byLang.put(lang, text);
        changed.put(field, byLang);
        return new Content(changed, values);
    }

    public Content withOriginal(String field, Lang lang, String text) {
        return withText(field, lang, new Text(text, TextStatus.ORIGINAL));
    }

    public Content withValues(String field, List<String> list) {
        var changed = new LinkedHashMap<>(values);
        changed.put(field, list);
        return new Content(texts, changed);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Content read(Written written) {
        var texts = new TreeMap<String, Map<Lang, Text>>();
        if (written.texts() != null) {
            written.texts().forEach((field, byTag) -> {
                var byLang = new EnumMap<Lang, Text>(Lang.class);
                byTag.forEach((tag, text) -> Lang.of(tag).ifPresent(lang -> byLang.put(lang, text)));
                texts.put(field, byLang);
            });
        }
        return new Content(texts, written.values() == null ? Map.of() : written.values());
    }

    /** As it stands in JSON: languages by their tags. */
    @JsonValue
    Written written() {
        var byTags = new LinkedHashMap<String, Map<String, Text>>();
        texts.forEach((field, byLang) -> {
            var byTag = new LinkedHashMap<String, Text>();
            byLang.forEach((lang, text) -> byTag.put(lang.tag(), text));
            byTags.put(field, byTag);
        });
        return new Written(byTags, values);
    }

    /** The JSON form of a content. */
    record Written(
            @Nullable Map<String, Map<String, Text>> texts, @Nullable Map<String, List<String>> values) {}
}
