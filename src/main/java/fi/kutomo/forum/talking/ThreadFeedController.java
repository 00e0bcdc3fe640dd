package fi.kutomo.forum.talking;

import fi.kutomo.accounts.People;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.text.Markdown;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.AtomFeed;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Ui;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is said in a public conversation, as an Atom feed; the newest post first. Nothing of it is kept: who takes words back takes them from here, too. */
@Controller
@Access(Access.Level.PUBLIC)
class ThreadFeedController {

    private static final int NEWEST = 50;

    private final ThreadStore threads;
    private final PostStore posts;
    private final ThreadRules rules;
    private final People people;

    ThreadFeedController(ThreadStore threads, PostStore posts, ThreadRules rules, People people) {
        this.threads = threads;
        this.posts = posts;
        this.rules = rules;
        this.people = people;
    }

    /** Readers of feeds are nobody, also where somebody who is known opens one. */
    @Paced(Pace.FEED)
    @GetMapping("/{lang}/threads/{slug}.atom")
    ResponseEntity<String> show(Lang lang, @PathVariable String slug) {
        var visitor = Caller.visitor(lang);
        var thread = rules.requireRead(threads.at(slug), visitor);
        if (thread.mergedInto().isPresent()) {
            var now = rules.requireRead(threads.find(thread.mergedInto().get()), visitor);
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).header(HttpHeaders.LOCATION, address(now)).build();
        }
        var page = Ui.absolute(Ui.url(thread.path()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, AtomFeed.TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(new AtomFeed(thread.title(), page, Ui.absolute(address(thread)), items(thread, visitor)).text(lang));
    }

    /** Where the feed of a public conversation is. */
    static String address(Thread thread) {
        return Ui.url(thread.path()) + ".atom";
    }

    private List<AtomFeed.Item> items(Thread thread, Caller visitor) {
        var shown = posts.of(thread.id(), Math.max(1, thread.posts() - NEWEST + 1), thread.posts()).stream()
                .filter(post -> post.state() == Post.State.SHOWN)
                .sorted(Comparator.comparing(Post::number).reversed())
                .toList();
        var bodies = posts.bodies(shown.stream().map(Post::id).toList());
        var names = people.names(shown.stream().flatMap(post -> post.writer().stream()).distinct().toList(), visitor);
        return shown.stream()
                .map(post -> AtomFeed.Item.of(
                                "urn:uuid:" + post.id(), Ui.absolute(Ui.url(thread.path(post.number()))),
                                Ui.t("forum.threads.feedPost", thread.title(), post.number()), post.written(), post.edited().orElse(post.written()),
                                Markdown.plain(bodies.getOrDefault(post.id(), "")))
                        .by(post.writer().flatMap(writer -> Optional.ofNullable(names.get(writer)))))
                .toList();
    }
}
