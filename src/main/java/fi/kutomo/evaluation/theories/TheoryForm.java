package fi.kutomo.evaluation.theories;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody has written into a form, and what is wrong with it. */
public record TheoryForm(Map<String, String> fields, Mistakes mistakes) {

    static final String VERSION = "version";

    static TheoryForm empty() {
        return new TheoryForm(Map.of(), Mistakes.none());
    }

    static TheoryForm of(Map<String, String> fields) {
        return new TheoryForm(fields, Mistakes.none());
    }

    TheoryForm with(String field, LocalizedText text) {
        var more = new HashMap<>(fields);
        text.byLang().forEach((lang, words) -> more.put(field + "-" + lang.tag(), words));
        return new TheoryForm(more, mistakes);
    }

    TheoryForm with(String field, String value) {
        var more = new HashMap<>(fields);
        more.put(field, value);
        return new TheoryForm(more, mistakes);
    }

    TheoryForm with(Mistakes wrong) {
        return new TheoryForm(fields, wrong);
    }

    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    public Optional<String> wrong(String field) {
        return mistakes.at(field);
    }

    /** The version that the writer saw; one that never was when the form does not say. */
    int version() {
        return value(VERSION).matches("\\d{1,9}") ? Integer.parseInt(value(VERSION)) : -1;
    }

    LocalizedText texts(String field) {
        var texts = new EnumMap<Lang, String>(Lang.class);
        Lang.ALL.forEach(lang -> texts.put(lang, value(field + "-" + lang.tag())));
        return new LocalizedText(texts);
    }

    <E extends Enum<E>> Optional<E> one(String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(value(field))).findFirst();
    }

    List<String> lines(String field) {
        return value(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Whether there is a word or a mistake in another language than the reader's, so that those fields stand open. */
    public boolean spoken(String field, Lang own) {
        return Lang.ALL.stream()
                .filter(lang -> lang != own)
                .map(lang -> field + "-" + lang.tag())
                .anyMatch(key -> !value(key).isBlank() || wrong(key).isPresent());
    }
}
