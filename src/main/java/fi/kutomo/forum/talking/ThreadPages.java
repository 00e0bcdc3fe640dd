package fi.kutomo.forum.talking;

import fi.kutomo.accounts.Topics;
import fi.kutomo.catalogue.Card;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.reading.ReadingStore;
import fi.kutomo.forum.reading.ReadingStore.Seen;
import fi.kutomo.forum.sending.HeldStore;
import fi.kutomo.forum.talking.ThreadPage.Link;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadAccess;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.notices.Reached;
import fi.kutomo.platform.text.Markdown;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.CardLine;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Marked;
import fi.kutomo.platform.web.ui.Pager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together the page of a thread. */
@Component
class ThreadPages {

    private final PostStore posts;
    private final PostLines lines;
    private final ReadingStore readings;
    private final ReplyForms replies;
    private final Reached reached;
    private final Topics topics;
    private final HeldStore held;

    ThreadPages(PostStore posts, PostLines lines, ReadingStore readings, ReplyForms replies, Reached reached, Topics topics, HeldStore held) {
        this.posts = posts;
        this.lines = lines;
        this.readings = readings;
        this.replies = replies;
        this.reached = reached;
        this.topics = topics;
        this.held = held;
    }

    /**
     * What of a thread somebody asks for.
     *
     * @param part page of posts, from 1
     * @param answersFrom only answers, from this number on; 0: everything
     * @param reply the post that is to be answered; 0: none
     * @param quote the post whose words are to be taken up; 0: none
     * @param typed what was typed into the form for an answer; empty: what was begun earlier
     * @param read the posts of that page, if they were asked for with the thread
     */
    record Asked(int part, int answersFrom, int reply, int quote, Optional<ReplyForms.Typed> typed, Optional<PostStore.Read> read) {}

    ThreadPage page(Thread thread, ThreadAccess access, Asked asked, Lang lang, Caller caller) {
        boolean answersOnly = asked.answersFrom() > 0 && thread.question();
        int parts = Post.page(Math.max(1, thread.posts()));
        int part = Math.clamp(asked.part(), 1, parts);
        var reading = answersOnly ? answers(thread, asked.answersFrom(), caller) : part(thread, part, asked.read(), caller);
        var shown = reading.posts();
        var seen = reading.seen();
        int read = answersOnly && !shown.isEmpty() ? shown.getLast().number() : seen.number();
        var cards = lines.cards(thread.about(), shown);
        settle(shown, seen.number(), caller);
        var to = Ui.url(thread.path());
        return new ThreadPage(
                thread.title(), Ui.foreign(thread.lang()), trail(access), Ui.t("forum.kind." + thread.kind().name()), badges(thread), facts(thread, lang),
                about(thread, cards, lang), lines.of(thread, shown, access, read, reading.names(), cards, caller), waiting(thread, seen, caller), jump(thread, read, part),
                thread.acceptedAt().map(number -> new Link(Ui.t("forum.threads.toAccepted"), address(thread, number, shown))), answersOnly,
                thread.question() && thread.answers() > 0
                        ? Optional.of(answersOnly ? new Link(Ui.t("forum.threads.everything"), to) : new Link(Ui.t("forum.threads.answersOnly", thread.answers()), to + "?answers=1"))
                        : Optional.empty(),
                answersOnly ? further(thread, shown) : new Pager(part, parts, to), access.answers() ? Optional.of(replies.fields(thread, asked.typed().orElseGet(() -> replies.begun(thread, seen, asked.reply(), asked.quote(), lang)), seen.begun() != null, lang)) : Optional.empty(),
                access.answers() ? Optional.empty() : Optional.of(why(thread, access, caller)),
                access.answers() ? Optional.empty() : asked.typed().map(typed -> typed.form().body()).filter(words -> !words.isBlank()),
                new ThreadPage.Acts(
                        closesOwn(thread, access, caller) ? Optional.of(to + "/closing") : Optional.empty(), thread.state() == Thread.State.CLOSED,
                        access.arranges() ? Optional.of(to + "/edit") : Optional.empty(), access.keepsOrder() ? Optional.of(to + "/arranging") : Optional.empty()),
                to, thread.open() && part == parts && !answersOnly ? Optional.of(to + "/live") : Optional.empty(), thread.id().toString(), thread.posts(),
                thread.community().isEmpty() && part == 1 && !answersOnly && thread.state() != Thread.State.HIDDEN,
                seen.firstPost(), !caller.signedIn() && thread.open() && access.community().isEmpty(),
                thread.community().isEmpty() && thread.state() != Thread.State.HIDDEN ? Optional.of(ThreadFeedController.address(thread)) : Optional.empty());
    }

    private static boolean closesOwn(Thread thread, ThreadAccess access, Caller caller) {
        return (thread.state() == Thread.State.CLOSED && (!thread.byOrder() || access.keepsOrder()) || access.answers()) && caller.person().isPresent() && caller.person().equals(thread.begunBy());
    }

    private List<ThreadPage.Waiting> waiting(Thread thread, Seen seen, Caller caller) {
        return seen.waits()
                ? held.waiting(caller.person().orElseThrow(), thread.id()).stream()
                        .map(text -> new ThreadPage.Waiting(
                                text.at(), Markdown.html(text.body(), 3), String.join(" ", text.suspicions().stream().map(each -> Ui.t("forum.suspicionOwn." + each.name())).toList())))
                        .toList()
                : List.of();
    }

    /** What is shown to somebody who is known counts as read from now on. */
    private PostStore.Read part(Thread thread, int part, Optional<PostStore.Read> asked, Caller caller) {
        int to = Math.min(part * Post.PART, thread.posts());
        if (caller.person().isEmpty()) {
            return new PostStore.Read(posts.of(thread.id(), (part - 1) * Post.PART + 1, to), Optional.empty(), new Seen(to, null, false, false));
        }
        var person = caller.person().get();
        var read = asked.or(() -> posts.open(thread.slug(), part, caller).map(PostStore.Opened::read)).orElseThrow();
        if (read.seen().number() < to) {
            readings.keep(person, thread.id(), to);
        }
        return read;
    }

    /** The question itself stands above its answers; those between which remarks lie are not taken for read. */
    private PostStore.Read answers(Thread thread, int from, Caller caller) {
        var all = new ArrayList<>(posts.of(thread.id(), 1, 1));
        all.addAll(posts.answers(thread.id(), Math.max(2, from), Post.PART + 1));
        return new PostStore.Read(all, Optional.empty(), caller.person().map(person -> readings.seen(person, thread.id())).orElse(Seen.NOTHING));
    }

    /** Answers have no page numbers, because remarks lie between them: one goes on from the last. */
    private static Pager further(Thread thread, List<Post> shown) {
        boolean more = shown.size() > Post.PART + 1;
        return new Pager(1, more ? 2 : 1, Ui.url(thread.path()) + "?answers=" + (shown.isEmpty() ? 1 : shown.getLast().number()));
    }

    /** Notices of what is read here for the first time need not wait any longer. */
    void settle(List<Post> shown, int before, Caller caller) {
        var fresh = shown.stream().filter(post -> post.number() > before && !post.writer().equals(caller.person())).map(Post::ref).toList();
        caller.person().filter(_ -> !fresh.isEmpty()).ifPresent(person -> reached.read(person, fresh));
    }

    /** On this page an anchor is enough. */
    private static String address(Thread thread, int number, List<Post> shown) {
        return shown.stream().anyMatch(post -> post.number() == number) ? "#post-" + number : Ui.url(thread.path(number));
    }

    private static Optional<Link> jump(Thread thread, int read, int part) {
        int next = read + 1;
        return read > 0 && next <= thread.posts() && Post.page(next) != part
                ? Optional.of(new Link(Ui.t("forum.threads.toUnread", thread.posts() - read), Ui.url(thread.path(next))))
                : Optional.empty();
    }

    private static List<Crumb> trail(ThreadAccess access) {
        return access.community()
                .map(standing -> List.of(
                        new Crumb(standing.community().name().in(Ui.lang()), standing.community().path()),
                        new Crumb(Ui.t("forum.threads.title"), standing.community().path() + "/threads")))
                .orElseGet(() -> List.of(top()));
    }

    static Crumb top() {
        return new Crumb(Ui.t("forum.threads.title"), Thread.PLURAL);
    }

    private static List<Badge> badges(Thread thread) {
        var badges = new ArrayList<Badge>();
        if (thread.accepted().isPresent()) {
            badges.add(new Badge(Ui.t("forum.threads.solved"), Badge.Dye.LICHEN));
        }
        if (thread.state() == Thread.State.CLOSED) {
            badges.add(Badge.of(Ui.t("forum.threads.closed")));
        }
        if (thread.state() == Thread.State.HIDDEN) {
            badges.add(new Badge(Ui.t("forum.threads.hidden"), Badge.Dye.MADDER));
        }
        return badges;
    }

    private KeyFacts facts(Thread thread, Lang lang) {
        var part = thread.particulars();
        var names = thread.topics().isEmpty() ? Map.<String, String>of() : topics.names(thread.topics(), lang);
        return KeyFacts.of(
                KeyFacts.Fact.of(Ui.t("forum.part.BEGINS"), part.begins().map(Ui::date).stream().toList()),
                KeyFacts.Fact.of(Ui.t("forum.part.UNTIL." + thread.kind().name()), part.until().map(Ui::date).stream().toList()),
                KeyFacts.Fact.of(Ui.t("forum.part.PLACE." + thread.kind().name()), part.place().isEmpty() ? List.of() : List.of(part.place())),
                new KeyFacts.Fact(Ui.t("forum.part.LINK"), part.link().isEmpty() ? List.of() : List.of(KeyFacts.Answer.link(part.link(), part.link()))),
                KeyFacts.Fact.of(Ui.t("forum.form.topics"), thread.topics().stream().flatMap(key -> Optional.ofNullable(names.get(key)).stream()).toList()));
    }

    private static List<CardLine> about(Thread thread, Map<UUID, Card> cards, Lang lang) {
        return cards(thread.about().stream().flatMap(thing -> Optional.ofNullable(cards.get(thing.id())).stream()).toList(), lang);
    }

    static List<CardLine> cards(Collection<Card> cards, Lang lang) {
        return cards.stream()
                .map(card -> CardLine.of(
                                Ui.t("search.type." + card.ref().kind()), Marked.plain(card.in(lang).title()), Ui.url(card.path()), Marked.plain(card.in(lang).summary()), List.of())
                        .lang(Ui.foreign(card.langFor(lang))))
                .toList();
    }

    private static String why(Thread thread, ThreadAccess access, Caller caller) {
        if (thread.state() == Thread.State.CLOSED) {
            return Ui.t("forum.threads.closedText");
        }
        if (access.community().filter(standing -> !standing.community().open()).isPresent()) {
            return Ui.t("forum.threads.communityEnded");
        }
        return Ui.t(caller.signedIn() ? "forum.threads.identifyFirst" : "forum.threads.signInFirst");
    }
}
