package fi.kutomo.knowledge.publication;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.Wording;
import fi.kutomo.platform.kernel.Lang;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How whole a description is: the weighted share of filled fields, {@code Σ weight · filled / Σ weight}, from 0 to 1, and what is
 * missing. A prose text counts as filled from 40 characters in its original language, half from 10, and not at all when it is the
 * field's own help or example; a line or a choice counts when it is there. Fields about the source are not asked of a writer and do
 * not count.
 *
 * @param told keys of the fields that are wholly filled
 */
public record Completeness(double share, List<Missing> missing, Set<String> told) {

    private static final int FULL = 40;
    private static final int HALF = 10;

    /** A field that is empty (0) or only begun (0.5). */
    public record Missing(Template.Field field, double filled) {}

    public static Completeness of(Entry entry, Template template) {
        return of(entry.content(), entry.original(), template);
    }

    /** @param original the language in which it is first written, where a field does not say otherwise */
    public static Completeness of(Content content, Lang original, Template template) {
        double all = 0;
        double done = 0;
        var told = new LinkedHashSet<String>();
        var missing = new ArrayList<Missing>();
        for (var field : template.fields()) {
            if (field.part().equals("source")) {
                continue;
            }
            double filled = filled(content, original, field);
            all += field.weight();
            done += field.weight() * filled;
            if (filled < 1) {
                missing.add(new Missing(field, filled));
            } else {
                told.add(field.key());
            }
        }
        return new Completeness(all == 0 ? 1 : done / all, List.copyOf(missing), Collections.unmodifiableSet(told));
    }

    private static double filled(Content content, Lang original, Template.Field field) {
        if (!field.input().isText()) {
            return content.values(field.key()).isEmpty() ? 0 : 1;
        }
        var text = content.text(field.key(), content.originalOf(field.key()).orElse(original)).map(Text::text).orElse("").strip();
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
