package fi.kutomo.knowledge.migrating;

import fi.kutomo.knowledge.Template.Input;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.TextStatus;
import fi.kutomo.platform.kernel.Lang;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The same words in the form of another field: a line, prose in Markdown, or one item a line. */
final class Wordings {

    private Wordings() {}

    /** Nothing where a line would have to hold a text of several lines. */
    static Optional<Map<Lang, Text>> reformed(Input from, Input to, Map<Lang, Text> texts) {
        if (to == Input.LINE && texts.values().stream().anyMatch(text -> lines(text.text()).size() > 1)) {
            return Optional.empty();
        }
        var reformed = new EnumMap<Lang, Text>(Lang.class);
        texts.forEach((lang, text) -> reformed.put(lang, new Text(reformed(from, to, text.text()), text.status())));
        return Optional.of(reformed);
    }

    private static String reformed(Input from, Input to, String text) {
        if (from == to || from == Input.LINE) {
            return text;
        }
        return switch (to) {
            case LIST -> lines(text).stream().map(line -> line.replaceFirst("^[-*+]\\s+", "")).collect(Collectors.joining("\n"));
            case PROSE -> items(lines(text));
            default -> text.strip();
        };
    }

    /** Values written out in every language in which the entry is written. Not each of them is called otherwise there, so somebody looks. */
    static Map<Lang, Text> written(Input to, Lang original, Set<Lang> others, Function<Lang, List<String>> labels) {
        var langs = new LinkedHashSet<>(others);
        langs.add(original);
        var texts = new EnumMap<Lang, Text>(Lang.class);
        langs.forEach(lang -> texts.put(
                lang, new Text(written(to, labels.apply(lang)), lang == original ? TextStatus.ORIGINAL : TextStatus.DRAFT_TRANSLATION)));
        return texts;
    }

    private static String written(Input to, List<String> labels) {
        return switch (to) {
            case LINE -> String.join(", ", labels);
            case LIST -> String.join("\n", labels);
            default -> items(labels);
        };
    }

    private static String items(List<String> lines) {
        return lines.size() == 1 ? lines.getFirst() : lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
