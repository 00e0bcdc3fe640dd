package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.Composing;
import fi.kutomo.evaluation.theory.Unfit;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a form, in the reader's language. */
final class Wrong {

    /** Labels of the fields of all forms of a theory, by the first part of their names. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("entry", "evaluation.theory.entry"),
            Map.entry("kind", "evaluation.theory.kind"),
            Map.entry("from", "evaluation.theory.from"),
            Map.entry("to", "evaluation.theory.to"),
            Map.entry("rationale", "evaluation.theory.rationale"),
            Map.entry("more", "evaluation.theory.more"),
            Map.entry("elsewhere", "evaluation.theory.elsewhere"),
            Map.entry("owner", "evaluation.theory.owner"),
            Map.entry("testBy", "evaluation.theory.testBy"),
            Map.entry("finding", "evaluation.theory.finding"),
            Map.entry("note", "evaluation.theory.note"),
            Map.entry("reason", "evaluation.theory.reason"));

    private Wrong() {}

    static Mistakes of(Unfit unfit, TheoryForm form) {
        var mistakes = Mistakes.none();
        for (var problem : unfit.problems()) {
            mistakes = mistakes.and(problem.field(), Ui.t(problem.messageKey(), problem.arguments().toArray()));
        }
        return named(mistakes, form);
    }

    static Mistakes named(Mistakes mistakes, TheoryForm form) {
        return mistakes.named(field -> label(field, form));
    }

    /** A text of a box is its sentence, any other text an assumption; in another language than the reader's it is named with it. */
    private static String label(String field, TheoryForm form) {
        var name = field.replaceFirst("-(fi|sv|en)$", "");
        var text = form.fields().containsKey("kind") ? "evaluation.theory.text" : "evaluation.theory.assumption";
        var label = name.equals("text") ? Ui.t(text) : Optional.ofNullable(LABELS.get(name)).map(key -> Ui.t(key)).orElse("");
        return Lang.of(field.substring(field.lastIndexOf('-') + 1))
                .filter(_ -> !name.equals(field) && !label.isEmpty())
                .map(lang -> Ui.t("evaluation.theory.inLanguage", label, lang.ownName()))
                .orElse(label);
    }

    /** Somebody else has changed the theory while this was written; every other refusal is not for a form to show. */
    static Mistakes of(Refused refused, String field) {
        if (!refused.messageKey().equals(Composing.CHANGED_MEANWHILE)) {
            throw refused;
        }
        return Mistakes.none().and(field, Ui.t(refused.messageKey()));
    }
}
