package fi.kutomo.evidence.arriving;

import fi.kutomo.evidence.studies.StudyForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gathers what a file tells of one study; the first word on a matter counts. */
final class Fields {

    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("finnish", "fi"), Map.entry("suomi", "fi"), Map.entry("fin", "fi"), Map.entry("swedish", "sv"), Map.entry("svenska", "sv"),
            Map.entry("swe", "sv"), Map.entry("english", "en"), Map.entry("eng", "en"), Map.entry("norwegian", "nb"), Map.entry("nor", "nb"),
            Map.entry("danish", "da"), Map.entry("dan", "da"), Map.entry("german", "de"), Map.entry("deu", "de"), Map.entry("ger", "de"));

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    Fields put(String name, String value) {
        return prose(name, value.replaceAll("\\s+", " "));
    }

    /** Lines stay lines. */
    Fields prose(String name, String value) {
        if (!value.isBlank()) {
            values.putIfAbsent(name, List.of(value.strip()));
        }
        return this;
    }

    Fields all(String name, List<String> all) {
        values.put(name, new ArrayList<>(all));
        return this;
    }

    /** Two letters from a tag such as {@code en-GB} or a word such as {@code english}. */
    Fields lang(String text) {
        var word = text.strip().toLowerCase(Locale.ROOT);
        return put("lang", LANGUAGES.getOrDefault(word, word.replaceAll("[-_].*", "")));
    }

    /** The first four digits of a date are its year. */
    Fields year(String date) {
        var match = java.util.regex.Pattern.compile("(?<!\\d)\\d{4}(?!\\d)").matcher(date);
        return match.find() ? put("year", match.group()) : this;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Reference reference(int place) {
        values.putIfAbsent("lang", List.of("en"));
        return new Reference(place, new StudyForm(Map.copyOf(values)));
    }
}
