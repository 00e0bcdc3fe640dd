package fi.kutomo.knowledge.templating;

import fi.kutomo.knowledge.Stage;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.templating.TemplatePage.Form;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Slug;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Between fields of a template and the form in which an editor changes them. */
final class FieldForms {

    private FieldForms() {}

    static Form form(Template.Field field) {
        return new Form(
                field.key(),
                field.part(),
                field.input().name(),
                field.scheme(),
                field.label().byLang(),
                field.help().byLang(),
                field.example().byLang(),
                field.essential(),
                field.requiredFrom().map(Stage::name).orElse(""),
                field.weight(),
                field.shortest(),
                field.longest());
    }

    static Form sent(Map<String, String> sent) {
        return new Form(
                sent.getOrDefault("key", "").strip(),
                sent.getOrDefault("part", "basics"),
                sent.getOrDefault("input", Template.Input.PROSE.name()),
                sent.getOrDefault("scheme", "").strip(),
                texts(sent, "label-"),
                texts(sent, "help-"),
                texts(sent, "example-"),
                sent.containsKey("essential"),
                sent.getOrDefault("requiredFrom", ""),
                number(sent, "weight", 1),
                number(sent, "shortest", 0),
                number(sent, "longest", 0));
    }

    /** The field that a form means. A new one without a key is named by its English label. */
    static Template.Field field(Form form) {
        var key = form.key().isEmpty() ? key(form.label(Lang.EN)) : form.key();
        return new Template.Field(
                key,
                TemplatePage.PARTS.contains(form.part()) ? form.part() : "basics",
                Arrays.stream(Template.Input.values())
                        .filter(input -> input.name().equals(form.input()))
                        .findFirst()
                        .orElse(Template.Input.PROSE),
                form.scheme(),
                new LocalizedText(form.labels()),
                new LocalizedText(form.helps()),
                new LocalizedText(form.examples()),
                form.essential(),
                stage(form.requiredFrom()),
                form.weight(),
                form.shortest(),
                form.longest());
    }

    private static Optional<Stage> stage(String name) {
        return Arrays.stream(Stage.values()).filter(stage -> stage.name().equals(name)).findFirst();
    }

    /** "Costs of the first year" becomes costsOfTheFirstYear. */
    private static String key(String label) {
        if (label.isBlank()) {
            return "";
        }
        var words = Slug.from(label).value().split("-");
        var key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return key.length() > 60 ? key.substring(0, 60) : key.toString();
    }

    private static Map<Lang, String> texts(Map<String, String> sent, String prefix) {
        var texts = new EnumMap<Lang, String>(Lang.class);
        for (Lang lang : Lang.ALL) {
            texts.put(lang, sent.getOrDefault(prefix + lang.tag(), "").strip());
        }
        return texts;
    }

    private static int number(Map<String, String> sent, String name, int otherwise) {
        var text = sent.getOrDefault(name, "").strip();
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
