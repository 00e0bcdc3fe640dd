package fi.kutomo.knowledge.migrating;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Template.Field;
import fi.kutomo.knowledge.Template.Input;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.TextStatus;
import fi.kutomo.platform.kernel.Lang;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Puts what comes behind what a field says already, and says how the language versions stand to one another afterwards. */
final class Joining {

    private Joining() {}

    /** Whether both have room in the field; one that holds a single value has it only for the same one. */
    static boolean fits(Field field, List<String> here, List<String> more) {
        var all = new LinkedHashSet<>(here);
        all.addAll(more);
        return all.size() < 2 || !single(field);
    }

    static Told joined(Field field, Told here, Told more) {
        var values = new LinkedHashSet<>(here.values());
        values.addAll(more.values());
        return new Told(here.texts().isEmpty() ? more.texts() : texts(field, here.texts(), more.texts()), List.copyOf(values));
    }

    private static Map<Lang, Text> texts(Field field, Map<Lang, Text> here, Map<Lang, Text> more) {
        boolean originalGrew = here.entrySet().stream()
                .anyMatch(text -> text.getValue().status() == TextStatus.ORIGINAL && more.containsKey(text.getKey()));
        var joined = new EnumMap<Lang, Text>(Lang.class);
        for (var lang : Lang.ALL) {
            var one = here.get(lang);
            var other = more.get(lang);
            if (one != null && other != null) {
                joined.put(lang, new Text(one.text().stripTrailing() + between(field.input()) + other.text().strip(), both(one, other)));
            } else if (one != null) {
                joined.put(lang, originalGrew ? behind(one) : one);
            } else if (other != null) {
                joined.put(lang, new Text(other.text(), TextStatus.DRAFT_TRANSLATION));
            }
        }
        return joined;
    }

    /** The original stays what it is; a translation of two halves is as good as the worse of them. */
    private static TextStatus both(Text one, Text other) {
        if (one.status() != TextStatus.REVIEWED) {
            return one.status();
        }
        return other.status() == TextStatus.ORIGINAL ? TextStatus.DRAFT_TRANSLATION : other.status();
    }

    /** A translation whose original has grown without it. */
    private static Text behind(Text text) {
        return text.status() == TextStatus.REVIEWED ? new Text(text.text(), TextStatus.OUTDATED) : text;
    }

    private static String between(Input input) {
        return switch (input) {
            case LINE -> "; ";
            case LIST -> "\n";
            default -> "\n\n";
        };
    }

    static boolean single(Field field) {
        return switch (field.input()) {
            case DAY, AMOUNT, NUMBER -> true;
            default -> field.key().equals(Content.STAGE);
        };
    }
}
