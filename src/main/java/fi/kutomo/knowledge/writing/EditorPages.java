package fi.kutomo.knowledge.writing;

import fi.kutomo.catalogue.Alike;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.Sources;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.publication.Completeness;
import fi.kutomo.knowledge.publication.Obstacle;
import fi.kutomo.knowledge.publication.Publishing;
import fi.kutomo.knowledge.publication.ReviewComment;
import fi.kutomo.knowledge.publication.ReviewCommentStore;
import fi.kutomo.knowledge.writing.EditorPage.Acts;
import fi.kutomo.knowledge.writing.EditorPage.Advice;
import fi.kutomo.knowledge.writing.EditorPage.Head;
import fi.kutomo.knowledge.writing.EditorPage.Hindrance;
import fi.kutomo.knowledge.writing.EditorPage.Missing;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the editor's page together. */
@Component
class EditorPages {

    private static final int OFFERED = 5;

    private final Editors editors;
    private final Publishing publishing;
    private final ReviewCommentStore comments;
    private final EntryRules rules;
    private final Alike alike;
    private final Sources sources;
    private final Messages messages;

    EditorPages(
            Editors editors,
            Publishing publishing,
            ReviewCommentStore comments,
            EntryRules rules,
            Alike alike,
            Sources sources,
            Messages messages) {
        this.editors = editors;
        this.publishing = publishing;
        this.comments = comments;
        this.rules = rules;
        this.alike = alike;
        this.sources = sources;
        this.messages = messages;
    }

    EditorPage page(
            Entry entry, Template template, Lang writing, Optional<String> only, Optional<Written> written, Saved saved, Caller caller) {
        var said = comments.of(entry.id());
        var view = new Editors.View(caller.lang(), writing, only.filter(key -> template.field(key).isPresent()), said, written, saved);
        var parts = editors.parts(entry, template, view);
        return new EditorPage(
                messages.in(caller.lang(), "knowledge.writing.title", entry.title(caller.lang())),
                head(entry, template, view),
                editors.languages(entry, template),
                parts,
                new EditorPage.Beyond(similar(entry, parts), sources.places(entry.permanentId(), caller.lang())),
                advice(entry, template, said, caller),
                acts(entry, caller),
                problems(saved, caller));
    }

    /** Looked for only where the page asks what is new. */
    private List<Alike.Line> similar(Entry entry, List<EditorPage.Part> parts) {
        if (parts.stream().flatMap(part -> part.boxes().stream()).noneMatch(EditorPage.Box::asksForNovelty)) {
            return List.of();
        }
        var title = entry.title(entry.original());
        var text = title + "\n" + title + "\n" + entry.content().text(Content.SUMMARY, entry.original()).map(Text::text).orElse("");
        return alike.to(text, entry.original(), entry.kind().word(), Optional.of(entry.id().value()), OFFERED);
    }

    private List<EditorPage.Problem> problems(Saved saved, Caller caller) {
        var all = new ArrayList<>(saved.problems());
        saved.clashes().forEach((field, clash) -> all.add(
                new EditorPage.Problem(field, messages.in(caller.lang(), "knowledge.writing.clashShort", clash.who()))));
        return all;
    }

    private static Head head(Entry entry, Template template, Editors.View view) {
        return new Head(
                entry.permanentId().value(),
                entry.kind().word(),
                entry.publication().name(),
                view.writing(),
                entry.original(),
                view.only(),
                entry.isPublic() ? entry.path() : Optional.empty(),
                entry.times().changed(),
                view.only().map(key -> next(template, key)).orElse(""));
    }

    /** The field after this one, for going through them one at a time. */
    private static String next(Template template, String key) {
        var keys = template.fields().stream().map(Template.Field::key).toList();
        int place = keys.indexOf(key);
        return place < 0 || place + 1 == keys.size() ? "" : keys.get(place + 1);
    }

    private Advice advice(Entry entry, Template template, List<ReviewComment> said, Caller caller) {
        var completeness = Completeness.of(entry, template);
        var missing = completeness.missing().stream()
                .map(gap -> new Missing(gap.field().key(), gap.field().label().in(caller.lang()), gap.filled() > 0))
                .toList();
        var obstacles = publishing.obstacles(entry.id(), caller).stream().map(obstacle -> hindrance(obstacle, template, caller)).toList();
        var whole = said.stream()
                .filter(comment -> comment.resolved().isEmpty() && comment.field().isEmpty())
                .map(comment -> comment.said(messages.in(caller.lang(), "knowledge.writing.authors.former")))
                .toList();
        return new Advice((int) Math.round(completeness.share() * 100), missing, obstacles, whole);
    }

    private static Hindrance hindrance(Obstacle obstacle, Template template, Caller caller) {
        var label = obstacle.field().flatMap(template::field).map(field -> field.label().in(caller.lang()));
        return new Hindrance(obstacle.field(), label, obstacle);
    }

    private Acts acts(Entry entry, Caller caller) {
        var edits = rules.mayEdit(caller, entry);
        var publishes = rules.mayPublish(caller);
        return new Acts(
                edits && entry.publication() != Publication.SUBMITTED && !publishes,
                edits && publishes,
                publishes && entry.isPublic(),
                rules.mayDelete(caller, entry),
                edits && entry.isPublic(),
                publishes && entry.isPublic(),
                rules.mayNameAuthors(caller, entry),
                edits && entry.publication() == Publication.SUBMITTED,
                rules.mayTakeOver(caller, entry));
    }
}
