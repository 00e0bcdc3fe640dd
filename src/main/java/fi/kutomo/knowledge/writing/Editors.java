package fi.kutomo.knowledge.writing;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.TextStatus;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.publication.ReviewComment;
import fi.kutomo.knowledge.writing.EditorPage.Beside;
import fi.kutomo.knowledge.writing.EditorPage.Box;
import fi.kutomo.knowledge.writing.EditorPage.Choice;
import fi.kutomo.knowledge.writing.EditorPage.Choices;
import fi.kutomo.knowledge.writing.EditorPage.Language;
import fi.kutomo.knowledge.writing.EditorPage.Meaning;
import fi.kutomo.knowledge.writing.EditorPage.Part;
import fi.kutomo.knowledge.writing.EditorPage.Said;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lays an entry out as fields to be filled, in the order of its template. */
@Component
class Editors {

    /** A scheme of at most so many terms is shown whole; of a longer one only what is chosen, and the rest is typed. */
    private static final int WHOLE = 16;

    private final Naming naming;
    private final Terms terms;
    private final Messages messages;

    Editors(Naming naming, Terms terms, Messages messages) {
        this.naming = naming;
        this.terms = terms;
        this.messages = messages;
    }

    /** What the page adds to an entry: the reader's and the writing language, the chosen field, what was said and what went wrong. */
    record View(Lang reader, Lang writing, Optional<String> only, List<ReviewComment> comments, Optional<Written> written, Saved saved) {

        Optional<Written> sent(Template.Field field) {
            return written.filter(form -> form.has(field));
        }
    }

    List<Part> parts(Entry entry, Template template, View view) {
        var parts = new LinkedHashMap<String, List<Box>>();
        for (var field : template.fields()) {
            if (view.only().filter(only -> !only.equals(field.key())).isPresent() || hiddenInTranslation(entry, field, view)) {
                continue;
            }
            parts.computeIfAbsent(field.part(), _ -> new ArrayList<>()).add(box(entry, field, view));
        }
        return parts.entrySet().stream().map(part -> new Part(part.getKey(), List.copyOf(part.getValue()))).toList();
    }

    /** In a translation only texts are written, and only those that the original has. */
    private static boolean hiddenInTranslation(Entry entry, Template.Field field, View view) {
        if (view.writing() == entry.original()) {
            return false;
        }
        return !field.input().isText() || entry.content().texts(field.key()).isEmpty();
    }

    private Box box(Entry entry, Template.Field field, View view) {
        var key = field.key();
        return new Box(
                meaning(field, view.reader()),
                field.input().isText() ? text(entry, field, view) : values(entry, field, view),
                beside(entry, field, view),
                field.input().isText() ? Choices.NONE : choices(entry, field, view),
                view.saved().problems().stream().filter(problem -> problem.field().equals(key)).map(EditorPage.Problem::text).findFirst(),
                Optional.ofNullable(view.saved().clashes().get(key)),
                view.comments().stream()
                        .filter(comment -> comment.resolved().isEmpty() && comment.field().filter(key::equals).isPresent())
                        .map(comment -> comment.said(messages.in(view.reader(), "knowledge.writing.authors.former")))
                        .toList());
    }

    private static Meaning meaning(Template.Field field, Lang reader) {
        return new Meaning(
                field.key(),
                field.input().name(),
                field.label().in(reader),
                field.help().in(reader),
                field.example().in(reader),
                field.essential(),
                field.requiredFrom().isPresent(),
                field.longest());
    }

    /** After a clash the base is the other's text: saving again decides for one's own. */
    private static Said text(Entry entry, Template.Field field, View view) {
        var now = entry.content().text(field.key(), view.writing());
        var stored = now.map(Text::text).orElse("");
        var shown = view.sent(field).map(form -> form.text(field)).orElse(stored);
        return new Said(shown, stored, now.map(Text::status));
    }

    private static Said values(Entry entry, Template.Field field, View view) {
        var stored = entry.content().values(field.key());
        var lines = String.join("\n", stored);
        var typedNow = view.sent(field).map(form -> form.text(field));
        return new Said(typedNow.orElse(chosenByTicking(field) ? "" : lines), lines, Optional.empty());
    }

    private static boolean chosenByTicking(Template.Field field) {
        return switch (field.input()) {
            case TERMS, AREAS, ENTRIES -> true;
            default -> false;
        };
    }

    private static Optional<Beside> beside(Entry entry, Template.Field field, View view) {
        var original = entry.originalOf(field.key());
        return original == view.writing() || !field.input().isText()
                ? Optional.empty()
                : entry.content().text(field.key(), original).map(text -> new Beside(original, text.text()));
    }

    private Choices choices(Entry entry, Template.Field field, View view) {
        if (!chosenByTicking(field)) {
            return Choices.NONE;
        }
        var ticked = view.sent(field).map(form -> form.ticked(field)).orElse(entry.content().values(field.key()));
        var single = field.key().equals(Content.STAGE);
        if (field.input() == Template.Input.TERMS) {
            var all = terms.of(field.scheme(), view.reader());
            if (!all.isEmpty() && all.size() <= WHOLE) {
                var list = all.stream()
                        .map(term -> new Choice(term.key(), term.label().in(view.reader()), ticked.contains(term.key())))
                        .toList();
                return new Choices(list, true, single, "");
            }
        }
        Map<String, String> labels = naming.labels(field.input(), ticked, view.reader());
        var list = ticked.stream().map(value -> new Choice(value, labels.getOrDefault(value, value), true)).toList();
        return new Choices(list, false, false, view.sent(field).map(form -> form.text(field)).orElse(""));
    }

    List<Language> languages(Entry entry, Template template) {
        var list = new ArrayList<Language>();
        for (Lang lang : Lang.ALL) {
            int written = 0;
            int outdated = 0;
            for (var field : template.fields()) {
                var text = entry.content().text(field.key(), lang);
                written += text.isPresent() ? 1 : 0;
                outdated += text.filter(any -> any.status() == TextStatus.OUTDATED).isPresent() ? 1 : 0;
            }
            list.add(new Language(lang, lang == entry.original(), written, outdated));
        }
        return list;
    }
}
