package fi.kutomo.forum.talking;

import fi.kutomo.accounts.People;
import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.forum.harvesting.Came;
import fi.kutomo.forum.harvesting.CameOf;
import fi.kutomo.forum.harvesting.HarvestRules;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.talking.ThreadPage.Link;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadAccess;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Ui;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells posts as a reader sees them: with names as far as the writers let them go, with what the reader may do. */
@Component
class PostLines {

    private final PostStore posts;
    private final ThreadRules rules;
    private final People people;
    private final Catalogue catalogue;
    private final CameOf came;
    private final HarvestRules harvestRules;

    PostLines(PostStore posts, ThreadRules rules, People people, Catalogue catalogue, CameOf came, HarvestRules harvestRules) {
        this.posts = posts;
        this.rules = rules;
        this.people = people;
        this.catalogue = catalogue;
        this.came = came;
        this.harvestRules = harvestRules;
    }

    /**
     * These posts of one thread.
     *
     * @param read the number up to which the reader has read before
     */
    List<PostLine> of(Thread thread, List<Post> some, ThreadAccess access, int read, Caller caller) {
        var names = people.names(some.stream().flatMap(post -> post.writer().stream()).distinct().toList(), caller);
        var numbers = numbers(some);
        var shown = some.stream().flatMap(post -> post.shows().stream()).map(Ref::id).distinct().toList();
        var cards = shown.isEmpty() ? Map.<UUID, Card>of() : catalogue.find(shown);
        var brought = came.of(thread, some.stream().map(Post::id).toList(), caller);
        return some.stream().map(post -> line(thread, post, access, read, new Around(names, numbers, cards, brought), caller)).toList();
    }

    /** What posts of one page name: writers, other posts, records; and what came of them. */
    private record Around(Map<UUID, String> names, Map<UUID, Integer> numbers, Map<UUID, Card> cards, Map<UUID, List<Came>> came) {}

    /** Most posts answer something on the same page: only for the others the database is asked. */
    private Map<UUID, Integer> numbers(Collection<Post> some) {
        var numbers = new HashMap<UUID, Integer>();
        some.forEach(post -> numbers.put(post.id(), post.number()));
        var missing = some.stream().flatMap(post -> post.answersTo().stream()).filter(id -> !numbers.containsKey(id)).distinct().toList();
        numbers.putAll(posts.numbers(missing));
        return numbers;
    }

    private PostLine line(Thread thread, Post post, ThreadAccess access, int read, Around around, Caller caller) {
        var name = post.writer().map(around.names()::get);
        var address = Ui.url(thread.path(post.number()));
        boolean here = post.state() == Post.State.SHOWN;
        boolean accepted = thread.accepted().filter(post.id()::equals).isPresent();
        return new PostLine(
                post.number(), address, name.orElseGet(() -> Ui.t(post.writer().isPresent() ? "forum.posts.member" : "forum.posts.former")), name.isPresent(),
                post.organisation(), post.office().map(office -> Ui.t("forum.office." + office.name())).orElse(""), post.written(),
                post.edited().filter(_ -> here).map(_ -> address + "/history"), Ui.foreign(post.lang()), out -> out.writeContent(post.html()),
                here ? Optional.empty() : Optional.of(Ui.t("forum.posts.gone." + post.state().name())), post.answer(), accepted,
                post.answersTo().map(around.numbers()::get).map(number -> new Link(Ui.t("forum.posts.answersTo", number), Ui.url(thread.path(number)))),
                caller.signedIn() && read > 0 && post.number() > read && !rules.own(caller, post.writer()),
                ThreadPages.cards(post.shows().stream().flatMap(thing -> Optional.ofNullable(around.cards().get(thing.id())).stream()).toList(), caller.lang()),
                around.came().getOrDefault(post.id(), List.of()), acts(thread, post, access, here, address, caller));
    }

    private PostLine.Acts acts(Thread thread, Post post, ThreadAccess access, boolean here, String address, Caller caller) {
        var form = Ui.url(thread.path(post.number()));
        boolean own = rules.own(caller, post.writer());
        return new PostLine.Acts(
                here && access.answers() ? Optional.of(form + "?reply=" + post.number() + "#reply") : Optional.empty(),
                here && access.answers() ? Optional.of(form + "?quote=" + post.number() + "#reply") : Optional.empty(),
                here && own ? Optional.of(address + "/edit") : Optional.empty(),
                here && access.accepts() && post.number() > 1 ? Optional.of(address + "/acceptance") : Optional.empty(),
                harvestRules.any(caller, thread, post) ? Optional.of(address + "/harvest") : Optional.empty(),
                here && !own ? Optional.of(address + "/flag") : Optional.empty(),
                post.state() != Post.State.REMOVED && access.keepsOrder() && !own ? Optional.of(address + "/case") : Optional.empty(),
                post.state() == Post.State.HIDDEN && own ? Optional.of(Ui.url("account/order")) : Optional.empty());
    }
}
