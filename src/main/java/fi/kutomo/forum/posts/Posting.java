package fi.kutomo.forum.posts;

import fi.kutomo.forum.enclosing.Enclosing;
import fi.kutomo.forum.threads.Particulars;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadKind;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.live.Live;
import fi.kutomo.platform.notices.Watches.Level;
import fi.kutomo.platform.notices.Why;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Beginning threads and writing in them. */
@Workflow
public class Posting {

    /** In which office somebody writes, if in any: the first of these that the person has. */
    private static final List<Role> OFFICES = List.of(Role.WEAVER, Role.MODERATOR, Role.EDITOR, Role.ASSESSOR, Role.OPERATOR);

    private final ThreadStore threads;
    private final PostStore posts;
    private final ThreadRules rules;
    private final ThreadCards cards;
    private final Rendering rendering;
    private final Enclosing enclosing;
    private final Hearers hearers;
    private final Live live;
    private final AuditLog audit;
    private final Clock clock;

    Posting(ThreadStore threads, PostStore posts, ThreadRules rules, ThreadCards cards, Rendering rendering, Enclosing enclosing, Hearers hearers, Live live, AuditLog audit, Clock clock) {
        this.threads = threads;
        this.posts = posts;
        this.rules = rules;
        this.cards = cards;
        this.rendering = rendering;
        this.enclosing = enclosing;
        this.hearers = hearers;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A thread as somebody begins it.
     *
     * @param about records that it is about
     */
    public record Beginning(
            ThreadKind kind, Optional<UUID> community, String title, Lang lang, List<String> topics, Particulars particulars, List<Ref> about, String body) {}

    public Thread begin(Beginning beginning, Caller caller) {
        rules.requireBegin(caller, beginning.community());
        var words = new Words(beginning.body(), beginning.lang(), false, Optional.empty());
        var now = clock.instant();
        var thread = new Thread(
                Ids.next(), threads.freeSlug(beginning.title(), beginning.community().isEmpty()), beginning.kind(), beginning.community(), beginning.title(), beginning.lang(), beginning.topics(),
                beginning.about(), beginning.particulars(), Thread.State.OPEN, Optional.empty(), false, caller.person(), now, 0, 0, Optional.empty(), Optional.empty(), now, now, 0);
        threads.insert(thread);
        hearers.follow(thread, caller.person(), Level.WATCHING);
        write(thread, words, Map.of(), caller);
        audit.record(caller, "forum.threadBegun", thread.ref());
        return threads.find(thread.id()).orElseThrow();
    }

    public Post reply(UUID id, Words words, Caller caller) {
        var thread = threads.lock(id);
        rules.requireAnswer(caller, thread);
        var called = new HashMap<UUID, Why>();
        words.answersTo().flatMap(posts::find).ifPresent(other -> {
            if (!other.thread().equals(id)) {
                throw new NotFound("post " + other.id());
            }
            other.writer().ifPresent(writer -> called.put(writer, Why.ANSWERED));
        });
        if (words.answersTo().isEmpty()) {
            thread.begunBy().ifPresent(writer -> called.put(writer, Why.ANSWERED));
        }
        hearers.follow(thread, caller.person(), Level.TRACKING);
        return write(thread, words, called, caller);
    }

    /** The same for what came by mail. */
    public Post mailed(UUID id, String letter, Words words, Caller caller) {
        var post = reply(id, words, caller);
        posts.mailed(letter, post.id());
        return post;
    }

    private Post write(Thread thread, Words words, Map<UUID, Why> called, Caller caller) {
        var now = clock.instant();
        boolean answer = words.answer() && thread.question() && thread.posts() > 0;
        var read = rendering.read(words.body(), words.lang(), caller);
        var post = new Post(
                Ids.next(), thread.id(), threads.next(thread, answer, caller.person(), now), words.answersTo(), answer, caller.person(),
                caller.actingFor().map(Caller.Organisation::name).orElse(""), OFFICES.stream().filter(caller::is).findFirst(), words.lang(),
                read.html(), read.shows(), Post.State.SHOWN, now, Optional.empty(), 0, Post.Hanging.NOTHING);
        posts.insert(post, words.body(), caller.actingFor().map(Caller.Organisation::id), thread);
        enclosing.put(words.body(), thread.id(), post.id(), caller.person());
        hearers.hear(thread, post, concerned(read, posts.call(post.id(), read.called()), called));
        live.tell(thread.id(), String.valueOf(post.number()));
        if (post.number() == 1) {
            cards.show(thread);
        }
        return post;
    }

    /** Everybody whom a post concerns by itself, for the strongest reason. */
    private static Map<UUID, Why> concerned(Rendering.Read read, Set<UUID> named, Map<UUID, Why> others) {
        var all = new HashMap<>(others);
        read.quoted().forEach(person -> all.putIfAbsent(person, Why.QUOTED));
        named.forEach(person -> all.put(person, Why.NAMED));
        return all;
    }

    public Post edit(UUID id, int readVersion, Words words, Caller caller) {
        var post = posts.lock(id);
        var thread = own(post, caller);
        rules.requireAnswer(caller, thread);
        var read = rendering.read(words.body(), words.lang(), caller);
        boolean helped = thread.accepted().filter(id::equals).isPresent();
        posts.change(post, readVersion, words.body(), read, words.lang(), helped || words.answer() && thread.question() && post.number() > 1, caller.person(), clock.instant());
        threads.count(thread.id());
        enclosing.put(words.body(), thread.id(), id, caller.person());
        hearers.name(thread, post, posts.call(id, read.called()));
        refresh(thread, post);
        return posts.find(id).orElseThrow();
    }

    /** Only its writer changes a post or takes it back. */
    private Thread own(Post post, Caller caller) {
        var thread = rules.requireRead(threads.find(post.thread()), caller);
        if (!rules.own(caller, post.writer()) || post.state() != Post.State.SHOWN) {
            throw new Forbidden("change the post");
        }
        return thread;
    }

    /** Takes a post back: its words go, its place stays, so that answers to it can still be understood. */
    public void remove(UUID id, Caller caller) {
        var post = posts.lock(id);
        var thread = threads.lock(own(post, caller).id());
        if (post.number() == 1 && thread.posts() > 1) {
            throw new Refused("forum.posts.firstStays");
        }
        if (thread.accepted().filter(id::equals).isPresent()) {
            threads.accept(thread.id(), Optional.empty());
        }
        posts.remove(id);
        enclosing.remove(id);
        threads.count(thread.id());
        if (post.number() == 1) {
            threads.state(thread.id(), Thread.State.HIDDEN, false);
        }
        audit.record(caller, "forum.postRemoved", post.ref());
        refresh(thread, post);
    }

    /** Says which answer helped, or that none did; who gave it is told. */
    public void accept(UUID id, Optional<UUID> answer, Caller caller) {
        var thread = threads.lock(id);
        var access = rules.access(caller, thread);
        if (!access.reads()) {
            throw new NotFound("thread");
        }
        if (!access.accepts()) {
            throw new Forbidden("accept an answer");
        }
        var post = answer.flatMap(posts::find);
        if (answer.isPresent() && post.filter(each -> each.thread().equals(id) && each.state() == Post.State.SHOWN && each.number() > 1).isEmpty()) {
            throw new NotFound("answer");
        }
        threads.accept(id, answer);
        answer.ifPresent(posts::accepted);
        threads.count(id);
        audit.record(caller, answer.isPresent() ? "forum.answerAccepted" : "forum.acceptanceTaken", thread.ref());
        post.ifPresent(each -> each.writer().ifPresent(writer -> hearers.accepted(thread, each, writer, caller)));
        cards.show(thread);
    }

    /** Ends a thread of one's own for answers, or opens it again; those who keep order say why (forum.arranging). */
    public void close(UUID id, boolean closed, Caller caller) {
        var thread = threads.lock(id);
        if (!rules.own(caller, thread.begunBy())) {
            throw rules.reads(caller, thread) ? new Forbidden("close the thread") : new NotFound("thread");
        }
        if (!closed && thread.byOrder() && !rules.access(caller, thread).keepsOrder()) {
            throw new Refused("forum.threads.closedByOrder");
        }
        if (thread.state() != (closed ? Thread.State.OPEN : Thread.State.CLOSED)) {
            return;
        }
        threads.state(id, closed ? Thread.State.CLOSED : Thread.State.OPEN, false);
        audit.record(caller, closed ? "forum.threadClosed" : "forum.threadOpened", thread.ref());
        cards.show(thread);
    }

    /** Changes what a thread says of itself, not its posts and not where it is held. */
    public void arrange(UUID id, int readVersion, Beginning now, Caller caller) {
        var thread = threads.lock(id);
        var access = rules.access(caller, thread);
        if (!access.arranges()) {
            throw access.reads() ? new Forbidden("arrange the thread") : new NotFound("thread");
        }
        var arranged = new Thread(
                id, thread.slug(), now.kind(), thread.community(), now.title(), now.lang(), now.topics(), now.about(), now.particulars(), thread.state(),
                thread.mergedInto(), thread.byOrder(), thread.begunBy(), thread.begun(), thread.posts(), thread.answers(), thread.accepted(), thread.acceptedAt(), thread.last(),
                thread.changed(), readVersion);
        threads.arrange(arranged);
        audit.record(caller, "forum.threadArranged", thread.ref());
        cards.show(arranged);
    }

    private void refresh(Thread thread, Post post) {
        if (post.number() == 1 || thread.accepted().filter(post.id()::equals).isPresent()) {
            cards.show(thread);
        }
        live.tell(thread.id(), "~" + post.number());
    }
}
