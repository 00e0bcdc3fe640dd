package fi.kutomo.knowledge.reviewing;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Publication;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.publication.ReviewCommentStore;
import fi.kutomo.knowledge.publication.Reviewing;
import fi.kutomo.knowledge.publication.Reviewing.Comment;
import fi.kutomo.knowledge.publication.Revision;
import fi.kutomo.knowledge.publication.RevisionStore;
import fi.kutomo.knowledge.reading.Comparing;
import fi.kutomo.knowledge.reviewing.ReviewPage.Became;
import fi.kutomo.knowledge.reviewing.ReviewPage.InLanguage;
import fi.kutomo.knowledge.reviewing.ReviewPage.Said;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.knowledge.writing.Naming;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Diff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Editors read what was submitted, comment on fields, and return or accept it. */
@Controller
@RequestMapping("/{lang}/review/{id}")
@Access(Access.Level.EDITOR)
class ReviewController {

    private final EntryStore entries;
    private final TemplateStore templates;
    private final RevisionStore revisions;
    private final ReviewCommentStore comments;
    private final Reviewing reviewing;
    private final Naming naming;
    private final Messages messages;

    ReviewController(
            EntryStore entries,
            TemplateStore templates,
            RevisionStore revisions,
            ReviewCommentStore comments,
            Reviewing reviewing,
            Naming naming,
            Messages messages) {
        this.entries = entries;
        this.templates = templates;
        this.revisions = revisions;
        this.comments = comments;
        this.reviewing = reviewing;
        this.naming = naming;
        this.messages = messages;
    }

    @GetMapping
    ReviewPage show(Caller caller, @PathVariable String id) {
        return page(entry(id), Map.of(), Optional.empty(), caller);
    }

    @PostMapping("/return")
    Reply giveBack(Lang lang, Caller caller, @PathVariable String id, @RequestParam Map<String, String> sent) {
        var entry = entry(id);
        var why = sent.entrySet().stream()
                .filter(parameter -> parameter.getKey().startsWith("c-") && !parameter.getValue().isBlank())
                .map(parameter -> new Comment(
                        Optional.of(parameter.getKey().substring(2)).filter(key -> !key.isEmpty()), parameter.getValue()))
                .toList();
        return decide(lang, caller, entry, sent, () -> reviewing.giveBack(entry.id(), why, caller), "knowledge.review.returned");
    }

    @PostMapping("/acceptance")
    Reply accept(Lang lang, Caller caller, @PathVariable String id, @RequestParam Map<String, String> sent) {
        var entry = entry(id);
        return decide(
                lang, caller, entry, sent, () -> reviewing.accept(entry.id(), sent.getOrDefault("note", ""), caller), "knowledge.act.publication.done");
    }

    private Reply decide(Lang lang, Caller caller, Entry entry, Map<String, String> sent, Runnable decision, String done) {
        try {
            decision.run();
            return Reply.seeOther("/" + lang.tag() + "/desk", done);
        } catch (Refused refused) {
            var problem = messages.in(lang, refused.messageKey(), refused.arguments().toArray());
            return Reply.of(page(entry, sent, Optional.of(problem), caller), 409);
        }
    }

    private ReviewPage page(Entry entry, Map<String, String> sent, Optional<String> problem, Caller caller) {
        var before = revisions.newest(entry).map(Revision::content).orElse(Content.empty());
        var fields = new ArrayList<Said>();
        for (var field : templates.version(entry.kind(), entry.template()).fields()) {
            said(entry, field, before, sent.getOrDefault("c-" + field.key(), ""), caller.lang()).ifPresent(fields::add);
        }
        return new ReviewPage(
                messages.in(caller.lang(), "knowledge.review.title", entry.title(caller.lang())),
                entry.permanentId().value(),
                entry.title(caller.lang()),
                entry.publication() == Publication.SUBMITTED,
                entry.revision(),
                fields,
                comments.of(entry.id()).stream()
                        .filter(comment -> comment.resolved().isEmpty())
                        .map(comment -> comment.said(messages.in(caller.lang(), "knowledge.writing.authors.former")))
                        .toList(),
                problem);
    }

    private Optional<Said> said(Entry entry, Template.Field field, Content before, String typed, Lang reader) {
        var texts = Lang.ALL.stream().flatMap(lang -> text(entry, field.key(), lang, before).stream()).toList();
        var now = entry.content().values(field.key());
        var then = before.values(field.key());
        if (texts.isEmpty() && now.isEmpty() && then.isEmpty()) {
            return Optional.empty();
        }
        var labels = naming.labels(field.input(), Stream.concat(then.stream(), now.stream()).distinct().toList(), reader);
        var words = words(now, labels);
        var changed = entry.revision().isPresent() && !now.equals(then)
                ? Optional.of(Comparing.whole(words(then, labels), words))
                : Optional.<Diff>empty();
        return Optional.of(new Said(field.key(), field.label().in(reader), texts, words, changed, typed));
    }

    /** A text of the working state or one that only the public state has. */
    private static Optional<InLanguage> text(Entry entry, String field, Lang lang, Content before) {
        var now = entry.content().text(field, lang).map(Text::text);
        var then = before.text(field, lang).map(Text::text);
        if (now.isEmpty() && then.isEmpty()) {
            return Optional.empty();
        }
        var became = now.equals(then) ? Became.same : then.isEmpty() ? Became.added : now.isEmpty() ? Became.gone : Became.changed;
        var diff = became == Became.changed || became == Became.gone
                ? Optional.of(Comparing.whole(then.orElse(""), now.orElse(""), lang))
                : Optional.<Diff>empty();
        return Optional.of(new InLanguage(lang, now.orElse(""), became, diff));
    }

    private static List<String> words(List<String> values, Map<String, String> labels) {
        return values.stream().map(value -> labels.getOrDefault(value, value)).toList();
    }

    private Entry entry(String id) {
        return PermanentId.parse(id).flatMap(entries::withPermanentId).orElseThrow(() -> new NotFound(id));
    }
}
