package fi.kutomo.vocabulary.terms;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.vocabulary.terms.Concept.Label;
import fi.kutomo.vocabulary.terms.Concept.LabelKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an editor has written of a term.
 *
 * @param preferred the one name in each language
 * @param alternatives further names, one a line
 * @param clues words that hint at the term, one a line
 * @param broader names of broader terms, one a line
 * @param state the moment of change that the editor saw, empty for a new term
 */
public record TermForm(
        Map<Lang, String> preferred, Map<Lang, String> alternatives, Map<Lang, String> clues, String broader, String notation, String state) {

    private static final int LONGEST = 200;
    private static final int MOST = 60;

    static TermForm empty() {
        return of(Map.of());
    }

    /** From the fields of the form: preferred-fi, alternatives-fi, clues-fi and so on. */
    static TermForm of(Map<String, String> fields) {
        return new TermForm(
                byLang(fields, "preferred-"), byLang(fields, "alternatives-"), byLang(fields, "clues-"),
                fields.getOrDefault("broader", ""), fields.getOrDefault("notation", "").strip(), fields.getOrDefault("state", ""));
    }

    private static Map<Lang, String> byLang(Map<String, String> fields, String prefix) {
        var values = new EnumMap<Lang, String>(Lang.class);
        Lang.ALL.forEach(lang -> values.put(lang, fields.getOrDefault(prefix + lang.tag(), "")));
        return values;
    }

    static TermForm of(Concept concept, List<String> broader, String state) {
        var fields = new LinkedHashMap<String, String>();
        for (var lang : Lang.ALL) {
            fields.put("preferred-" + lang.tag(), concept.preferred(lang.tag()).orElse(""));
            fields.put("alternatives-" + lang.tag(), String.join("\n", concept.labels(lang.tag(), LabelKind.ALTERNATIVE)));
            fields.put("clues-" + lang.tag(), String.join("\n", concept.labels(lang.tag(), LabelKind.HIDDEN)));
        }
        fields.put("broader", String.join("\n", broader));
        fields.put("notation", concept.notation());
        fields.put("state", state);
        return of(fields);
    }

    /** Message keys of what is wrong, by field, in the order of the form. An own vocabulary names its terms in every language. */
    Map<String, String> problems(boolean own) {
        var problems = new LinkedHashMap<String, String>();
        for (var lang : Lang.ALL) {
            var text = preferred(lang);
            if (text.isEmpty() && (own || preferred.values().stream().allMatch(String::isBlank))) {
                problems.put("preferred-" + lang.tag(), "vocabulary.curating.problem.missing." + lang.tag());
            } else if (text.length() > LONGEST) {
                problems.put("preferred-" + lang.tag(), "vocabulary.curating.problem.long");
            }
            tooMuch("alternatives-" + lang.tag(), alternatives.getOrDefault(lang, ""), problems);
            tooMuch("clues-" + lang.tag(), clues.getOrDefault(lang, ""), problems);
        }
        return problems;
    }

    private static void tooMuch(String field, String text, Map<String, String> problems) {
        var lines = lines(text);
        if (lines.size() > MOST || lines.stream().anyMatch(line -> line.length() > LONGEST)) {
            problems.put(field, "vocabulary.curating.problem.long");
        }
    }

    String preferred(Lang lang) {
        return preferred.getOrDefault(lang, "").strip().replaceAll("\\s+", " ");
    }

    List<String> broaderNames() {
        return lines(broader);
    }

    /** These labels in our languages, and those of other languages as they were. No text stands twice in a language. */
    Set<Label> labels(Set<Label> before) {
        var labels = new LinkedHashSet<Label>();
        before.stream()
                .filter(label -> Lang.of(label.lang()).isEmpty() || label.kind() == LabelKind.SINGULAR)
                .forEach(labels::add);
        for (var lang : Lang.ALL) {
            var seen = new LinkedHashSet<String>();
            add(labels, seen, lang, LabelKind.PREFERRED, List.of(preferred(lang)));
            add(labels, seen, lang, LabelKind.ALTERNATIVE, lines(alternatives.getOrDefault(lang, "")));
            add(labels, seen, lang, LabelKind.HIDDEN, lines(clues.getOrDefault(lang, "")));
        }
        return labels;
    }

    private static void add(Set<Label> labels, Set<String> seen, Lang lang, LabelKind kind, List<String> texts) {
        for (var text : texts) {
            if (!text.isEmpty() && seen.add(text)) {
                labels.add(new Label(lang.tag(), kind, text));
            }
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(line -> line.strip().replaceAll("\\s+", " ")).filter(line -> !line.isEmpty()).distinct().toList();
    }
}
