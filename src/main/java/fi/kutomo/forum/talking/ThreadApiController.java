package fi.kutomo.forum.talking;

import fi.kutomo.accounts.People;
import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadKind;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.forum.threads.ThreadStore.Filter;
import fi.kutomo.forum.translating.Translation;
import fi.kutomo.forum.translating.TranslationStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Public conversations for programs, with names as everybody may see them. What is said in communities is not for programs. */
@Controller
@Access(Access.Level.PUBLIC)
class ThreadApiController {

    private static final int PART = 100;

    private final ThreadStore threads;
    private final PostStore posts;
    private final ThreadRules rules;
    private final Catalogue catalogue;
    private final People people;
    private final TranslationStore translations;

    ThreadApiController(ThreadStore threads, PostStore posts, ThreadRules rules, Catalogue catalogue, People people, TranslationStore translations) {
        this.threads = threads;
        this.posts = posts;
        this.rules = rules;
        this.catalogue = catalogue;
        this.people = people;
        this.translations = translations;
    }

    /** A part of the list, and the number of the next one. */
    record Listing(long total, List<View> threads, @Nullable Integer next) {}

    /**
     * A thread.
     *
     * @param about permanent ids of what it is about
     * @param accepted number of the answer that helped
     */
    record View(
            String id, String url, String kind, String title, String lang, String state, List<String> topics, List<String> about, @Nullable LocalDate begins,
            @Nullable LocalDate until, String place, String link, int posts, int answers, @Nullable Integer accepted, Instant begun, Instant last) {}

    /** Some posts of a thread, and the number from which the next ones come. */
    record Talk(View thread, List<Said> posts, @Nullable Integer next) {}

    /**
     * A post.
     *
     * @param writer name, where everybody may see it
     * @param answersTo number of the post that it answers
     * @param html safe markup; empty when the post was taken away
     */
    record Said(
            int number, String url, @Nullable String writer, String organisation, String lang, String state, boolean answer, @Nullable Integer answersTo, String html,
            Instant written, @Nullable Instant edited, List<Reading> translations) {}

    /**
     * A post in another language, translated by somebody.
     *
     * @param translator name, where everybody may see it
     * @param outdated whether the post was changed afterwards
     */
    record Reading(String lang, @Nullable String translator, boolean outdated, String html) {}

    @GetMapping("/api/v1/threads")
    @ResponseBody
    ResponseEntity<Listing> list(@RequestParam Map<String, String> sent) {
        var about = Optional.of(sent.getOrDefault("about", "")).filter(id -> !id.isEmpty());
        var card = about.flatMap(catalogue::byPermanentId);
        int number = Math.max(1, number(sent.getOrDefault("page", "1")));
        var topics = Stream.of("region", "theme").map(name -> sent.getOrDefault(name, "")).filter(key -> !key.isEmpty()).toList();
        var filter = new Filter(
                Optional.empty(), ThreadKind.of(sent.getOrDefault("kind", "")), topics, card.map(Card::ref), sent.getOrDefault("waiting", "").equals("1"));
        long total = about.isPresent() && card.isEmpty() ? 0 : threads.count(filter);
        var found = total == 0 ? List.<Thread>of() : threads.list(filter, (number - 1) * PART, PART);
        return open(new Listing(total, views(found), (long) number * PART < total ? number + 1 : null));
    }

    @GetMapping("/api/v1/threads/{slug}")
    @ResponseBody
    ResponseEntity<Talk> show(@PathVariable String slug, @RequestParam(defaultValue = "1") String from) {
        var visitor = Caller.visitor(Lang.FI);
        var thread = rules.requireRead(threads.at(slug), visitor);
        int first = Math.max(1, number(from));
        var found = posts.of(thread.id(), first, first + PART - 1);
        var readings = translations.of(found.stream().filter(post -> !post.hanging().translations().isEmpty()).map(Post::id).toList());
        var translators = readings.values().stream().flatMap(List::stream).flatMap(each -> each.by().stream());
        var names = people.names(Stream.concat(found.stream().flatMap(post -> post.writer().stream()), translators).distinct().toList(), visitor);
        return open(new Talk(
                views(List.of(thread)).getFirst(), found.stream().map(post -> said(thread, post, names, readings.getOrDefault(post.id(), List.of()))).toList(), first + PART <= thread.posts() ? first + PART : null));
    }

    private static Said said(Thread thread, Post post, Map<UUID, String> names, List<Translation> readings) {
        boolean here = post.state() == Post.State.SHOWN;
        return new Said(
                post.number(), Ui.absolute(Ui.url(thread.path(post.number()))), post.writer().map(names::get).orElse(null), post.organisation(), post.lang().tag(),
                word(post.state()), post.answer(), post.hanging().answersTo().orElse(null), here ? post.html() : "", post.written(),
                here ? post.edited().orElse(null) : null,
                readings.stream().map(each -> new Reading(each.lang().tag(), each.by().map(names::get).orElse(null), each.old(), each.html())).toList());
    }

    private List<View> views(Collection<Thread> some) {
        var cards = catalogue.find(some.stream().flatMap(thread -> thread.about().stream()).map(Ref::id).distinct().toList());
        return some.stream().map(thread -> view(thread, cards)).toList();
    }

    private static View view(Thread thread, Map<UUID, Card> cards) {
        var part = thread.particulars();
        return new View(
                thread.slug(), Ui.absolute(Ui.url(thread.path())), thread.kind().word(), thread.title(), thread.lang().tag(), word(thread.state()), thread.topics(),
                thread.about().stream().flatMap(thing -> Optional.ofNullable(cards.get(thing.id())).stream()).map(Card::permanentId).toList(), part.begins().orElse(null),
                part.until().orElse(null), part.place(), part.link(), thread.posts(), thread.answers(), thread.acceptedAt().orElse(null), thread.begun(),
                thread.last());
    }

    private static String word(Enum<?> named) {
        return named.name().toLowerCase(Locale.ROOT);
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 1;
    }

    private static <T> ResponseEntity<T> open(T body) {
        return ResponseEntity.ok().header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-cache").body(body);
    }
}
