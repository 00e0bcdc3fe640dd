package fi.kutomo.forum.talking;

import fi.kutomo.accounts.People;
import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.forum.harvesting.Came;
import fi.kutomo.forum.harvesting.CameOf;
import fi.kutomo.forum.harvesting.HarvestRules;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.talking.ThreadPage.Link;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadAccess;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.translating.Translation;
import fi.kutomo.forum.translating.TranslationRules;
import fi.kutomo.forum.translating.TranslationStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Ui;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells posts as a reader sees them: with names as far as the writers let them go, with what the reader may do. */
@Component
class PostLines {

    private final ThreadRules rules;
    private final People people;
    private final Catalogue catalogue;
    private final CameOf came;
    private final HarvestRules harvestRules;
    private final TranslationStore translations;
    private final TranslationRules translationRules;

    PostLines(
            ThreadRules rules, People people, Catalogue catalogue, CameOf came, HarvestRules harvestRules, TranslationStore translations, TranslationRules translationRules) {
        this.rules = rules;
        this.people = people;
        this.catalogue = catalogue;
        this.came = came;
        this.harvestRules = harvestRules;
        this.translations = translations;
        this.translationRules = translationRules;
    }

    /**
     * These posts of one thread.
     *
     * @param read the number up to which the reader has read before
     */
    List<PostLine> of(Thread thread, List<Post> some, ThreadAccess access, int read, Caller caller) {
        return of(thread, some, access, read, Optional.empty(), cards(List.of(), some), caller);
    }

    /** The same with cards, and perhaps with names of the writers, that were asked for already. */
    List<PostLine> of(
            Thread thread, List<Post> some, ThreadAccess access, int read, Optional<Map<UUID, String>> known, Map<UUID, Card> cards, Caller caller) {
        var readings = translations.of(some.stream().filter(post -> !post.hanging().translations().isEmpty()).map(Post::id).toList());
        var translators = readings.values().stream().flatMap(Collection::stream).flatMap(each -> each.by().stream());
        var unknown = known.isPresent() ? translators : Stream.concat(some.stream().flatMap(post -> post.writer().stream()), translators);
        var names = new HashMap<>(people.names(unknown.distinct().toList(), caller));
        known.ifPresent(names::putAll);
        var brought = came.of(thread, some.stream().filter(post -> post.hanging().harvested()).map(Post::id).toList(), caller);
        return some.stream().map(post -> line(thread, post, access, read, new Around(names, cards, brought, readings), caller)).toList();
    }

    /** Cards of these records and of those to which the posts point, in one question. */
    Map<UUID, Card> cards(Collection<Ref> about, Collection<Post> some) {
        var shown = Stream.concat(about.stream(), some.stream().flatMap(post -> post.shows().stream())).map(Ref::id).distinct().toList();
        return shown.isEmpty() ? Map.of() : catalogue.find(shown);
    }

    /** What posts of one page name: people and records; what came of them, and how else they can be read. */
    private record Around(Map<UUID, String> names, Map<UUID, Card> cards, Map<UUID, List<Came>> came, Map<UUID, List<Translation>> readings) {}

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
                post.hanging().answersTo().map(number -> new Link(Ui.t("forum.posts.answersTo", number), Ui.url(thread.path(number)))),
                caller.signedIn() && read > 0 && post.number() > read && !rules.own(caller, post.writer()),
                ThreadPages.cards(post.shows().stream().flatMap(thing -> Optional.ofNullable(around.cards().get(thing.id())).stream()).toList(), caller.lang()),
                around.came().getOrDefault(post.id(), List.of()), readings(post, access, around, address, caller), acts(thread, post, access, here, address, caller));
    }

    /** The same in other languages. */
    private List<PostLine.Reading> readings(Post post, ThreadAccess access, Around around, String address, Caller caller) {
        return around.readings().getOrDefault(post.id(), List.of()).stream()
                .map(each -> new PostLine.Reading(
                        each.lang().tag(), out -> out.writeContent(each.html()),
                        Ui.t("forum.translating.by", each.by().map(around.names()::get).orElseGet(() -> Ui.t(each.by().isPresent() ? "forum.posts.member" : "forum.posts.former"))), each.old(),
                        translationRules.changes(post, Optional.of(each), access, caller) ? Optional.of(address + "/translation?to=" + each.lang().tag()) : Optional.empty()))
                .toList();
    }

    private PostLine.Acts acts(Thread thread, Post post, ThreadAccess access, boolean here, String address, Caller caller) {
        boolean own = rules.own(caller, post.writer());
        return new PostLine.Acts(
                here && access.answers() ? Optional.of(address + "?reply=" + post.number() + "#reply") : Optional.empty(),
                here && access.answers() ? Optional.of(address + "?quote=" + post.number() + "#reply") : Optional.empty(),
                here && own ? Optional.of(address + "/edit") : Optional.empty(),
                here && access.accepts() && post.number() > 1 ? Optional.of(address + "/acceptance") : Optional.empty(),
                translationRules.translates(post, access) && post.hanging().translations().size() < Lang.ALL.size() - 1 ? Optional.of(address + "/translation") : Optional.empty(),
                harvestRules.any(caller, thread, post) ? Optional.of(address + "/harvest") : Optional.empty(),
                here && !own ? Optional.of(address + "/flag") : Optional.empty(),
                post.state() != Post.State.REMOVED && access.keepsOrder() && !own ? Optional.of(address + "/case") : Optional.empty(),
                post.state() == Post.State.HIDDEN && own ? Optional.of(Ui.url("account/order")) : Optional.empty());
    }
}
