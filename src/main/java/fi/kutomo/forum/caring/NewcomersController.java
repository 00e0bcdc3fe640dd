package fi.kutomo.forum.caring;

import fi.kutomo.accounts.People;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.text.Markdown;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** First posts of the last two weeks, and welcoming who wrote them. */
@Controller
@RequestMapping("/{lang}/caring/newcomers")
@Access(Access.Level.WEAVER_OR_MODERATOR)
class NewcomersController {

    private static final Duration NEW = Duration.ofDays(14);
    private static final int WORDS = 240;

    private final NewcomerStore newcomers;
    private final ThreadStore threads;
    private final PostStore posts;
    private final ThreadRules rules;
    private final People people;
    private final Caring caring;
    private final Clock clock;

    NewcomersController(NewcomerStore newcomers, ThreadStore threads, PostStore posts, ThreadRules rules, People people, Caring caring, Clock clock) {
        this.newcomers = newcomers;
        this.threads = threads;
        this.posts = posts;
        this.rules = rules;
        this.people = people;
        this.caring = caring;
        this.clock = clock;
    }

    /** What was typed for one post, with what is wrong with it. */
    private record Typed(UUID post, String words, String mistake) {}

    @GetMapping
    NewcomersPage list(Lang lang, Caller caller) {
        return page(Optional.empty(), caller);
    }

    @PostMapping("/{slug}/{number:[0-9]+}")
    Reply welcome(Lang lang, @PathVariable String slug, @PathVariable int number, @RequestParam(defaultValue = "") String words, Caller caller) {
        var thread = rules.requireRead(threads.at(slug), caller);
        var post = posts.at(thread.id(), number).orElseThrow(() -> new NotFound("post"));
        try {
            caring.welcome(post.id(), words, caller);
            return Reply.seeOther(Ui.url("caring/newcomers"), "forum.caring.newcomers.done");
        } catch (Refused wrong) {
            return Reply.of(page(Optional.of(new Typed(post.id(), words, Ui.t(wrong.messageKey(), wrong.arguments().toArray()))), caller), 422);
        }
    }

    private NewcomersPage page(Optional<Typed> typed, Caller caller) {
        var firsts = newcomers.since(clock.instant().minus(NEW));
        var about = threads.find(firsts.stream().map(NewcomerStore.First::thread).distinct().toList()).stream()
                .filter(thread -> rules.reads(caller, thread))
                .collect(Collectors.toMap(Thread::id, Function.identity()));
        var written = posts.find(firsts.stream().map(NewcomerStore.First::post).toList());
        var names = people.names(firsts.stream().map(NewcomerStore.First::person).toList(), caller);
        var lines = new ArrayList<NewcomersPage.Line>();
        for (var first : firsts) {
            var thread = Optional.ofNullable(about.get(first.thread()));
            var post = Optional.ofNullable(written.get(first.post()));
            if (thread.isPresent() && post.isPresent() && caller.person().filter(first.person()::equals).isEmpty()) {
                var name = names.getOrDefault(first.person(), Ui.t("forum.posts.member"));
                lines.add(line(first, name, thread.get(), post.get(), typed.filter(each -> each.post().equals(first.post())), caller));
            }
        }
        var mistakes = typed.map(each -> Mistakes.none().and("words-" + each.post(), each.mistake())).orElse(Mistakes.none());
        return new NewcomersPage(Ui.t("forum.caring.newcomers.title"), List.of(new Crumb(Ui.t("forum.caring.title"), "caring")), lines, mistakes);
    }

    private NewcomersPage.Line line(NewcomerStore.First first, String name, Thread thread, Post post, Optional<Typed> typed, Caller caller) {
        var plain = Markdown.plain(posts.body(post.id()));
        boolean may = !first.welcomed() && rules.access(caller, thread).answers();
        return new NewcomersPage.Line(
                "words-" + post.id(), name, thread.title(), Ui.foreign(post.lang()), plain.length() > WORDS ? plain.substring(0, WORDS) + " …" : plain, Ui.url(thread.path(post.number())), post.written(),
                first.answered(), first.welcomed(), Ui.url("caring/newcomers/" + thread.slug() + "/" + post.number()),
                may ? Optional.of(typed.map(Typed::words).orElseGet(() -> Ui.t(post.lang(), "forum.caring.newcomers.words"))) : Optional.empty(), typed.map(Typed::mistake));
    }
}
