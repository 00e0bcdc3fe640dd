package fi.kutomo.forum.translating;

import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.posts.Words;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadAccess;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.text.Markdown;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import gg.jte.Content;
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

/** Translating a post, for whoever may write in its thread. */
@Controller
@RequestMapping("/{lang}/threads/{slug}/{number:[0-9]+}/translation")
@Access(Access.Level.PARTICIPANT)
class TranslationController {

    private final ThreadStore threads;
    private final PostStore posts;
    private final ThreadRules rules;
    private final TranslationRules translationRules;
    private final TranslationStore translations;
    private final Translating translating;

    TranslationController(
            ThreadStore threads, PostStore posts, ThreadRules rules, TranslationRules translationRules, TranslationStore translations, Translating translating) {
        this.threads = threads;
        this.posts = posts;
        this.rules = rules;
        this.translationRules = translationRules;
        this.translations = translations;
        this.translating = translating;
    }

    private record Found(Thread thread, Post post, ThreadAccess access, Lang to) {

        String address() {
            return Ui.url(thread.path(post.number()));
        }
    }

    private Found found(String slug, int number, Map<String, String> sent, Caller caller) {
        var thread = rules.requireRead(threads.at(slug), caller);
        var post = posts.at(thread.id(), number).filter(each -> each.state() == Post.State.SHOWN).orElseThrow(() -> new NotFound("post " + number));
        var to = Lang.of(sent.getOrDefault("to", "")).filter(lang -> lang != post.lang()).orElseGet(() -> usual(post, caller.lang()));
        return new Found(thread, post, rules.access(caller, thread), to);
    }

    /** The reader's own if it is missing, or the first that is; where none is, one of those that are there. */
    private static Lang usual(Post post, Lang own) {
        var others = Lang.ALL.stream().filter(lang -> lang != post.lang()).toList();
        var missing = others.stream().filter(lang -> !post.hanging().translations().contains(lang)).toList();
        return missing.contains(own) ? own : Stream.concat(missing.stream(), others.stream()).findFirst().orElseThrow();
    }

    @GetMapping
    TranslationPage show(Lang lang, @PathVariable String slug, @PathVariable int number, @RequestParam Map<String, String> sent, Caller caller) {
        var found = found(slug, number, sent, caller);
        var there = translations.find(found.post().id(), found.to());
        if (!translationRules.changes(found.post(), there, found.access(), caller)) {
            throw new Forbidden("translate the post");
        }
        var words = there.map(each -> translations.body(each.post(), each.lang())).orElse("");
        return page(found, words, there.map(Translation::version).orElse(-1), new Shown(Optional.empty(), Optional.empty(), Mistakes.none()), caller);
    }

    @PostMapping
    Reply translate(Lang lang, @PathVariable String slug, @PathVariable int number, @RequestParam Map<String, String> sent, Caller caller) {
        var found = found(slug, number, sent, caller);
        rules.requireAnswer(caller, found.thread());
        var typed = sent.getOrDefault("words", "").replace("\r\n", "\n");
        int version = Optional.of(sent.getOrDefault("version", "")).filter(read -> read.matches("\\d{1,9}")).map(Integer::valueOf).orElse(-1);
        if (sent.getOrDefault("then", "").equals("preview")) {
            var preview = Optional.of(typed).filter(words -> !words.isBlank()).map(words -> Markdown.html(words, 2));
            return Reply.of(page(found, typed, version, new Shown(preview, Optional.empty(), Mistakes.none()), caller));
        }
        try {
            translating.translate(found.post().id(), new Words(typed, found.to(), false, Optional.empty()), version, caller);
        } catch (Refused wrong) {
            var there = translations.find(found.post().id(), found.to());
            boolean changed = wrong.messageKey().equals("forum.form.changedMeanwhile");
            var mistakes = Mistakes.none().and("words", Ui.t(wrong.messageKey(), wrong.arguments().toArray()));
            var present = there.filter(_ -> changed || wrong.messageKey().equals("forum.translating.there")).map(each -> written(each.html()));
            // Who has been shown the other one may write over it
            return Reply.of(page(found, typed, changed ? there.map(Translation::version).orElse(-1) : version, new Shown(Optional.empty(), present, mistakes), caller), changed ? 409 : 422);
        }
        return Reply.seeOther(found.address(), "forum.translating.saved");
    }

    @PostMapping("/removal")
    Reply remove(Lang lang, @PathVariable String slug, @PathVariable int number, @RequestParam Map<String, String> sent, Caller caller) {
        var found = found(slug, number, sent, caller);
        // Who names no language means the one that is there
        var there = found.post().hanging().translations();
        var to = there.contains(found.to()) ? found.to() : there.stream().findFirst().orElse(found.to());
        translating.remove(found.post().id(), to, caller);
        return Reply.seeOther(found.address(), "forum.translating.removed");
    }

    /** What stands around the form. */
    private record Shown(Optional<Content> preview, Optional<Content> present, Mistakes mistakes) {}

    private static Content written(String html) {
        return out -> out.writeContent(html);
    }

    private TranslationPage page(Found found, String words, int version, Shown shown, Caller caller) {
        var post = found.post();
        var there = translations.of(List.of(post.id())).getOrDefault(post.id(), List.of());
        var action = found.address() + "/translation";
        return new TranslationPage(
                Ui.t("forum.translating.title", post.number()), List.of(new Crumb(Ui.t("forum.threads.title"), Thread.PLURAL), new Crumb(found.thread().title(), found.thread().path())),
                found.address(), action, written(post.html()), post.lang().tag(), found.to().tag(), words, version, shown.preview(), shown.present(),
                there.stream().filter(each -> each.lang() == found.to() && translationRules.takes(post, each, found.access(), caller)).findFirst().map(_ -> action + "/removal"),
                Lang.ALL.stream()
                        .filter(lang -> lang != post.lang() && lang != found.to())
                        .filter(lang -> translationRules.changes(post, there.stream().filter(each -> each.lang() == lang).findFirst(), found.access(), caller))
                        .map(lang -> new TranslationPage.Other(Ui.t("forum.translating.into." + lang.tag()), action + "?to=" + lang.tag()))
                        .toList(),
                shown.mistakes());
    }
}
