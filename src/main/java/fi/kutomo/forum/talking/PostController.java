package fi.kutomo.forum.talking;

import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.posts.Posting;
import fi.kutomo.forum.posts.Words;
import fi.kutomo.forum.sending.Sending;
import fi.kutomo.forum.threads.Thread;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changing a post of one's own, taking it back, and how a post read before. */
@Controller
@RequestMapping("/{lang}/threads/{slug}/{number:[0-9]+}")
class PostController {

    private final ThreadStore threads;
    private final PostStore posts;
    private final ThreadRules rules;
    private final Posting posting;
    private final Sending sending;

    PostController(ThreadStore threads, PostStore posts, ThreadRules rules, Posting posting, Sending sending) {
        this.threads = threads;
        this.posts = posts;
        this.rules = rules;
        this.posting = posting;
        this.sending = sending;
    }

    private record Found(Thread thread, Post post) {}

    private Found found(String slug, int number, Caller caller) {
        var thread = rules.requireRead(threads.at(slug), caller);
        return new Found(thread, posts.at(thread.id(), number).orElseThrow(() -> new NotFound("post " + number)));
    }

    private Found own(String slug, int number, Caller caller) {
        var found = found(slug, number, caller);
        if (!rules.own(caller, found.post().writer()) || found.post().state() != Post.State.SHOWN) {
            throw new Forbidden("change the post");
        }
        return found;
    }

    @GetMapping("/edit")
    @Access(Access.Level.MEMBER)
    PostFormPage edit(Lang lang, @PathVariable String slug, @PathVariable int number, Caller caller) {
        var found = own(slug, number, caller);
        var values = new LinkedHashMap<String, String>();
        values.put("words", posts.body(found.post().id()));
        values.put("lang", found.post().lang().tag());
        values.put("answer", found.post().answer() ? "yes" : "");
        values.put("version", String.valueOf(found.post().version()));
        return page(found, new ThreadForm(values, List.of()), false, Mistakes.none(), caller);
    }

    @PostMapping("/edit")
    @Access(Access.Level.MEMBER)
    Reply change(Lang lang, @PathVariable String slug, @PathVariable int number, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        var found = own(slug, number, caller);
        rules.requireAnswer(caller, found.thread());
        var form = ThreadForm.of(sent);
        if (form.previews()) {
            return Reply.of(page(found, form, false, Mistakes.none(), caller));
        }
        try {
            sending.edit(found.post().id(), form.version(), new Words(form.body(), form.lang(found.post().lang()), form.value("answer").equals("yes"), found.post().answersTo()), caller);
        } catch (Refused wrong) {
            // Who has been told of the other change may write over it
            var now = form.with("version", String.valueOf(found.post().version()));
            boolean changed = wrong.messageKey().equals("forum.form.changedMeanwhile");
            return Reply.of(page(found, now, changed, ThreadController.mistake(wrong), caller), changed ? 409 : 422);
        }
        return Reply.seeOther(Ui.url(found.thread().path(number)), "forum.posts.changed");
    }

    @PostMapping("/removal")
    @Access(Access.Level.MEMBER)
    Reply remove(Lang lang, @PathVariable String slug, @PathVariable int number, Caller caller) {
        var found = own(slug, number, caller);
        try {
            posting.remove(found.post().id(), caller);
        } catch (Refused stays) {
            return Reply.of(page(found, edit(lang, slug, number, caller).form(), false, ThreadController.mistake(stays), caller), 409);
        }
        return number == 1 ? Reply.seeOther(home(found.thread(), caller), "forum.posts.removed") : Reply.seeOther(Ui.url(found.thread().path(number)), "forum.posts.removed");
    }

    /** The list in which the thread stood. */
    private String home(Thread thread, Caller caller) {
        return Ui.url(rules.access(caller, thread).community().map(standing -> standing.community().path() + "/threads").orElse(Thread.PLURAL));
    }

    /** @param changed whether the post was changed elsewhere meanwhile: then it stands there as it reads now */
    private PostFormPage page(Found found, ThreadForm form, boolean changed, Mistakes mistakes, Caller caller) {
        var thread = found.thread();
        var home = Ui.url(thread.path(found.post().number()));
        return new PostFormPage(
                Ui.t("forum.posts.edit", found.post().number()), List.of(ThreadPages.top(), new Crumb(thread.title(), thread.path())), home + "/edit", home + "/removal", form,
                ReplyForms.langs(form.lang(found.post().lang())), rules.access(caller, thread).answers(), thread.question() && found.post().number() > 1, ReplyForms.preview(form),
                changed ? Optional.of(out -> out.writeContent(found.post().html())) : Optional.empty(), found.post().lang().tag(), mistakes);
    }

    /** How a post read, the last state first. What was taken back has no history. */
    @GetMapping("/history")
    @Access(Access.Level.PUBLIC)
    PostHistoryPage history(Lang lang, @PathVariable String slug, @PathVariable int number, Caller caller) {
        var found = found(slug, number, caller);
        if (found.post().state() != Post.State.SHOWN) {
            throw new NotFound("history of post " + number);
        }
        var states = new ArrayList<PostHistoryPage.State>();
        states.add(new PostHistoryPage.State(Ui.t("forum.posts.now"), Ui.foreign(found.post().lang()), out -> out.writeContent(found.post().html())));
        for (var former : posts.formerly(found.post().id())) {
            states.add(new PostHistoryPage.State(Ui.t("forum.posts.until", Ui.dateTime(former.until())), Ui.foreign(former.lang()), Markdown.html(former.body(), 2)));
        }
        return new PostHistoryPage(
                Ui.t("forum.posts.historyOf", number), List.of(ThreadPages.top(), new Crumb(found.thread().title(), found.thread().path())), Ui.url(found.thread().path(number)), states);
    }
}
