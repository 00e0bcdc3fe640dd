package fi.kutomo.forum.arranging;

import fi.kutomo.forum.arranging.ArrangingPage.Turn;
import fi.kutomo.forum.cases.Outcome;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.text.Markdown;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Closing, hiding, parting, merging and moving a thread. */
@Controller
@RequestMapping("/{lang}/threads/{slug}/arranging")
@Access(Access.Level.PARTICIPANT)
class ArrangingController {

    private static final int BEGINNING = 90;
    private static final Pattern ADDRESS = Pattern.compile("(?:.*/threads/)?([a-z0-9-]+)(?:[/?#].*)?");

    private final ThreadStore threads;
    private final ThreadRules rules;
    private final PostStore posts;
    private final Arranging arranging;

    ArrangingController(ThreadStore threads, ThreadRules rules, PostStore posts, Arranging arranging) {
        this.threads = threads;
        this.rules = rules;
        this.posts = posts;
        this.arranging = arranging;
    }

    private Thread found(String slug, Caller caller) {
        var thread = rules.requireRead(threads.at(slug), caller);
        if (!rules.access(caller, thread).keepsOrder()) {
            throw new Forbidden("keep order in the thread");
        }
        return thread;
    }

    @GetMapping
    ArrangingPage show(Lang lang, @PathVariable String slug, Caller caller) {
        return page(found(slug, caller), Map.of(), Set.of(), Mistakes.none(), lang, caller);
    }

    private ArrangingPage page(Thread thread, Map<String, String> typed, Set<Integer> chosen, Mistakes mistakes, Lang lang, Caller caller) {
        boolean readable = thread.state() == Thread.State.OPEN || thread.state() == Thread.State.CLOSED;
        return new ArrangingPage(
                Ui.t("forum.arranging.title"), List.of(new Crumb(Ui.t("forum.threads.title"), Thread.PLURAL), new Crumb(thread.title(), thread.path())),
                Ui.url(thread.path() + "/arranging"), turns(thread).map(outcome -> new Turn(outcome.word(), Ui.t("forum.arranging.turn." + outcome.name()))).toList(), readable,
                readable ? posts(thread, chosen) : List.of(),
                readable && thread.community().isEmpty()
                        ? arranging.places(caller).stream().map(each -> Option.of(each.slug(), each.name().in(lang), each.slug().equals(typed.get("community")))).toList()
                        : List.of(),
                typed, mistakes);
    }

    private static Stream<Outcome> turns(Thread thread) {
        return switch (thread.state()) {
            case OPEN -> Stream.of(Outcome.CLOSED, Outcome.THREAD_HIDDEN);
            case CLOSED -> Stream.of(Outcome.OPENED, Outcome.THREAD_HIDDEN);
            case HIDDEN -> Stream.of(Outcome.THREAD_SHOWN);
            case MERGED -> Stream.of();
        };
    }

    /** The newest ones: what leads elsewhere is noticed soon. */
    private List<Option> posts(Thread thread, Set<Integer> chosen) {
        var some = posts.of(thread.id(), Math.max(2, thread.posts() - 3 * Post.PART + 1), thread.posts()).stream().filter(post -> post.state() == Post.State.SHOWN).toList();
        var bodies = posts.bodies(some.stream().map(Post::id).toList());
        return some.stream().map(post -> {
            var plain = Markdown.plain(bodies.getOrDefault(post.id(), "")).replace('\n', ' ');
            return Option.of(
                    String.valueOf(post.number()), post.number() + ". " + (plain.length() > BEGINNING ? plain.substring(0, BEGINNING) + " …" : plain), chosen.contains(post.number()));
        }).toList();
    }

    @PostMapping("/state")
    Reply turn(Lang lang, @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        return act(slug, sent, "reason", lang, caller, thread -> {
            arranging.turn(thread.id(), Outcome.of(sent.toSingleValueMap().getOrDefault("then", "")).orElseThrow(() -> new Refused("forum.judging.noOutcome")), reason(sent, "reason"), caller);
            return Reply.seeOther(Ui.url(thread.path()), "forum.arranging.done");
        });
    }

    @PostMapping("/split")
    Reply split(Lang lang, @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        return act(slug, sent, "split-reason", lang, caller, thread -> Reply.seeOther(
                Ui.url(arranging.split(thread.id(), numbers(sent), sent.toSingleValueMap().getOrDefault("title", ""), reason(sent, "split-reason"), caller).path()),
                "forum.arranging.done"));
    }

    @PostMapping("/merge")
    Reply merge(Lang lang, @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        return act(slug, sent, "merge-reason", lang, caller, thread -> Reply.seeOther(
                Ui.url(arranging.merge(thread.id(), slugOf(sent.toSingleValueMap().getOrDefault("into", "")), reason(sent, "merge-reason"), caller).path()), "forum.arranging.done"));
    }

    @PostMapping("/community")
    Reply move(Lang lang, @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        return act(slug, sent, "move-reason", lang, caller, thread -> {
            arranging.move(thread.id(), sent.toSingleValueMap().getOrDefault("community", ""), reason(sent, "move-reason"), caller);
            return Reply.seeOther(Ui.url(thread.path()), "forum.arranging.done");
        });
    }

    private Reply act(
            String slug, MultiValueMap<String, String> sent, String field, Lang lang, Caller caller, Function<Thread, Reply> act) {
        var thread = found(slug, caller);
        try {
            return act.apply(thread);
        } catch (Refused wrong) {
            var at = switch (wrong.messageKey()) {
                case "forum.arranging.noTitle" -> "title";
                case "forum.arranging.noPosts" -> "post";
                case "forum.arranging.noOther", "forum.arranging.elsewhere" -> "into";
                case "forum.arranging.noCommunity", "forum.arranging.othersWrote" -> "community";
                default -> field;
            };
            var mistakes = Mistakes.none().and(at, Ui.t(wrong.messageKey(), wrong.arguments().toArray()));
            return Reply.of(page(thread, new HashMap<>(sent.toSingleValueMap()), numbers(sent), mistakes, lang, caller), 422);
        }
    }

    private static String reason(MultiValueMap<String, String> sent, String field) {
        return sent.toSingleValueMap().getOrDefault(field, "");
    }

    private static Set<Integer> numbers(MultiValueMap<String, String> sent) {
        return sent.getOrDefault("post", List.of()).stream().filter(number -> number.matches("\\d{1,9}")).map(Integer::valueOf).collect(Collectors.toSet());
    }

    /** From an address as people copy it, or only its last part. */
    private static String slugOf(String typed) {
        var matcher = ADDRESS.matcher(typed.strip());
        return matcher.matches() ? matcher.group(1) : "";
    }
}
