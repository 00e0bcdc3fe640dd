package fi.kutomo.forum.talking;

import fi.kutomo.forum.drafts.DraftStore;
import fi.kutomo.forum.drafts.DraftStore.Place;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.posts.Posting;
import fi.kutomo.forum.posts.Words;
import fi.kutomo.forum.sending.Sending;
import fi.kutomo.forum.talking.ReplyForms.Typed;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Reading a thread and writing in it. */
@Controller
@RequestMapping("/{lang}/threads/{slug}")
@Access(Access.Level.PUBLIC)
class ThreadController {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final ThreadStore threads;
    private final PostStore posts;
    private final ThreadRules rules;
    private final ThreadPages pages;
    private final DraftStore drafts;
    private final Posting posting;
    private final GivenFiles files;
    private final Sending sending;

    ThreadController(
            ThreadStore threads, PostStore posts, ThreadRules rules, ThreadPages pages, DraftStore drafts, Posting posting, GivenFiles files, Sending sending) {
        this.threads = threads;
        this.posts = posts;
        this.rules = rules;
        this.pages = pages;
        this.drafts = drafts;
        this.posting = posting;
        this.files = files;
        this.sending = sending;
    }

    @GetMapping
    Reply show(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "1") String page, @RequestParam(defaultValue = "0") String answers, Caller caller) {
        int part = Math.max(1, number(page));
        var opened = caller.signedIn() && number(answers) == 0 ? posts.open(slug, part, caller) : Optional.<PostStore.Opened>empty();
        var thread = opened.map(PostStore.Opened::thread).or(() -> threads.at(slug)).orElseThrow(() -> new NotFound("thread"));
        if (thread.mergedInto().isPresent()) {
            return Reply.moved(Ui.url(rules.requireRead(threads.find(thread.mergedInto().get()), caller).path()));
        }
        return shown(thread, new ThreadPages.Asked(part, number(answers), 0, 0, Optional.empty(), opened.map(PostStore.Opened::read)), lang, caller);
    }

    /** The page on which a post stands; the browser goes to it by its anchor. */
    @GetMapping("/{number:[0-9]+}")
    Reply post(
            Lang lang, @PathVariable String slug, @PathVariable int number, @RequestParam(defaultValue = "0") String reply, @RequestParam(defaultValue = "0") String quote, Caller caller) {
        var thread = threads.at(slug).orElseThrow(() -> new NotFound("thread"));
        var moved = posts.formerlyAt(thread.id(), number);
        if (moved.isPresent()) {
            var now = rules.requireRead(threads.find(moved.get().thread()), caller);
            return Reply.moved(Ui.url(now.path(moved.get().number())));
        }
        if (number < 1 || number > thread.posts()) {
            throw new NotFound("post " + number);
        }
        if (number(reply) > 0 || number(quote) > 0) {
            return shown(thread, new ThreadPages.Asked(Post.page(number), 0, number(reply), number(quote), Optional.empty(), Optional.empty()), lang, caller);
        }
        rules.requireRead(Optional.of(thread), caller);
        return Reply.seeOther(address(thread, Post.page(number)) + "#post-" + number);
    }

    private static String address(Thread thread, int part) {
        return Ui.url(thread.path()) + (part == 1 ? "" : "?page=" + part);
    }

    private Reply shown(Thread thread, ThreadPages.Asked asked, Lang lang, Caller caller) {
        var access = rules.access(caller, thread);
        if (!access.reads()) {
            throw new NotFound("thread");
        }
        return Reply.of(pages.page(thread, access, asked, lang, caller));
    }

    @PostMapping("/posts")
    @Access(Access.Level.PARTICIPANT)
    Reply create(Lang lang, @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, @RequestParam Optional<MultipartFile> file, Caller caller)
            throws IOException {
        var thread = rules.requireRead(threads.at(slug), caller);
        if (!rules.access(caller, thread).answers() && !thread.open()) {
            return unsent(thread, ThreadForm.of(sent), lang, caller);
        }
        rules.requireAnswer(caller, thread);
        var given = files.with(ThreadForm.of(sent), file, caller);
        var form = given.form();
        if (!given.mistakes().isEmpty() || form.previews() || form.encloses()) {
            return again(thread, given, given.mistakes().isEmpty() ? 200 : 422, lang, caller);
        }
        var to = form.number("to") > 1 ? posts.at(thread.id(), form.number("to")).map(Post::id) : Optional.<UUID>empty();
        try {
            var answer = sending.reply(thread.id(), new Words(form.body(), form.lang(lang), form.value("answer").equals("yes"), to), form.opened(), caller);
            drafts.sent(caller.person().orElseThrow(), Place.in(thread.id()), form.body());
            return answer.post()
                    .map(post -> Reply.seeOther(address(thread, Post.page(post.number())) + "#post-" + post.number()))
                    .orElseGet(() -> Reply.seeOther(address(thread, Post.page(Math.max(1, thread.posts()))) + "#waiting", "forum.waiting.sent"));
        } catch (Refused wrong) {
            return again(thread, new Typed(form, mistake(wrong)), 422, lang, caller);
        }
    }

    static Mistakes mistake(Refused wrong) {
        return Mistakes.none().and("words", Ui.t(wrong.messageKey(), wrong.arguments().toArray()));
    }

    /** The last page with the form as it was typed: nothing that somebody wrote gets lost, also when the page is closed then. */
    private Reply again(Thread thread, Typed typed, int status, Lang lang, Caller caller) {
        drafts.keep(caller.person().orElseThrow(), Place.in(thread.id()), typed.form().kept());
        return Reply.of(pages.page(thread, rules.access(caller, thread), last(thread, typed), lang, caller), status);
    }

    /** The thread was closed while somebody wrote: the words stand there to be taken elsewhere. */
    private Reply unsent(Thread thread, ThreadForm form, Lang lang, Caller caller) {
        return Reply.of(pages.page(thread, rules.access(caller, thread), last(thread, Typed.of(form)), lang, caller), 409);
    }

    private static ThreadPages.Asked last(Thread thread, Typed typed) {
        return new ThreadPages.Asked(Post.page(Math.max(1, thread.posts())), 0, 0, 0, Optional.of(typed), Optional.empty());
    }

    @PostMapping("/{number:[0-9]+}/acceptance")
    @Access(Access.Level.PARTICIPANT)
    Reply accept(Lang lang, @PathVariable String slug, @PathVariable int number, @RequestParam(defaultValue = "") String then, Caller caller) {
        var thread = rules.requireRead(threads.at(slug), caller);
        var post = posts.at(thread.id(), number).orElseThrow(() -> new NotFound("post"));
        boolean back = then.equals("back");
        posting.accept(thread.id(), back ? Optional.empty() : Optional.of(post.id()), caller);
        return Reply.seeOther(Ui.url(thread.path(number)), back ? "forum.threads.acceptedBack" : "forum.threads.accepted");
    }

    @PostMapping("/closing")
    @Access(Access.Level.PARTICIPANT)
    Reply close(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String then, Caller caller) {
        var thread = rules.requireRead(threads.at(slug), caller);
        boolean closing = !then.equals("open");
        posting.close(thread.id(), closing, caller);
        return Reply.seeOther(Ui.url(thread.path()), closing ? "forum.threads.closedNow" : "forum.threads.openedNow");
    }

    private static int number(String typed) {
        return NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
    }
}
