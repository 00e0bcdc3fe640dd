package fi.kutomo.knowledge.publication;

import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * How whole a description is: the weighted share of filled fields, {@code Σ weight · filled / Σ weight}, from 0 to 1, and what is
 * missing. A prose text counts as filled from 40 characters in its original language, half from 10, and not at all when it is the
 * field's own help or example; a line or a choice counts when it is there. Fields about the source are not asked of a writer and do
 * not count.
 */
public record Completeness(double share, List<Missing> missing) {

    private static final int FULL = 40;
    private static final int HALF = 10;

    /** A field that is empty (0) or only begun (0.5). */
    public record Missing(Template.Field field, double filled) {}

    public static Completeness of(Entry entry, Template template) {
        double all = 0;
        double done = 0;
        var missing = new ArrayList<Missing>();
        for (var field : template.fields()) {
            if (field.part().equals("source")) {
                continue;
            }
            double filled = filled(entry, field);
            all += field.weight();
            done += field.weight() * filled;
            if (filled < 1) {
                missing.add(new Missing(field, filled));
            }
        }
        return new Completeness(all == 0 ? 1 : done / all, List.copyOf(missing));
    }

    private static double filled(Entry entry, Template.Field field) {
        if (!field.input().isText()) {
            return entry.content().values(field.key()).isEmpty() ? 0 : 1;
        }
        var text = entry.content().text(field.key(), entry.originalOf(field.key())).map(Text::text).orElse("").strip();
        if (isOurs(text, field)) {
            return 0;
        }
        if (field.input() == Template.Input.LINE) {
            return text.isEmpty() ? 0 : 1;
        }
        return text.length() >= FULL ? 1 : text.length() >= HALF ? 0.5 : 0;
    }

    private static boolean isOurs(String text, Template.Field field) {
        return field.help().byLang().values().stream().anyMatch(help -> Wording.same(help, text))
                || field.example().byLang().values().stream().anyMatch(example -> Wording.same(example, text));
    }
}
