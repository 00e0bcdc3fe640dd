package fi.kutomo.forum.sending;

import fi.kutomo.accounts.People;
import fi.kutomo.forum.cases.CaseStore;
import fi.kutomo.forum.cases.Case;
import fi.kutomo.forum.cases.Recording;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.posts.Posting;
import fi.kutomo.forum.posts.Posting.Beginning;
import fi.kutomo.forum.posts.Words;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes what people send: publishes it, or keeps it until somebody has looked. */
@Workflow
public class Sending {

    private final ThreadStore threads;
    private final ThreadRules rules;
    private final PostStore posts;
    private final Posting posting;
    private final Screening screening;
    private final Deeds deeds;
    private final HeldStore store;
    private final CaseStore cases;
    private final Recording recording;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    Sending(
            ThreadStore threads, ThreadRules rules, PostStore posts, Posting posting, Screening screening, Deeds deeds, HeldStore store, CaseStore cases, Recording recording,
            People people, AuditLog audit, Clock clock) {
        this.threads = threads;
        this.rules = rules;
        this.posts = posts;
        this.posting = posting;
        this.screening = screening;
        this.deeds = deeds;
        this.store = store;
        this.cases = cases;
        this.recording = recording;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param held the text that waits, when nothing is published yet
     */
    public record Answer(Optional<Thread> thread, Optional<Post> post, Optional<UUID> held) {}

    /**
     * Begins a thread.
     *
     * @param opened when the empty form was opened, where that is known
     */
    public Answer begin(Beginning beginning, Optional<Instant> opened, Caller caller) {
        rules.requireBegin(caller, beginning.community());
        var words = new Words(beginning.body(), beginning.lang(), false, Optional.empty());
        screening.begins(caller);
        var suspicions = look(beginning.title(), words, opened, caller);
        if (suspicions.isEmpty()) {
            return new Answer(Optional.of(posting.begin(beginning, caller)), Optional.empty(), Optional.empty());
        }
        var held = held(Optional.empty(), beginning.title(), words.body(), new Held.Sent(Optional.of(beginning), Optional.empty(), caller.actingFor()), suspicions, Optional.empty(), caller);
        return hold(held, beginning.community(), caller);
    }

    public Answer reply(UUID thread, Words words, Optional<Instant> opened, Caller caller) {
        return send(thread, words, opened, Optional.empty(), caller);
    }

    /** What became of a letter that came before: the same letter is taken once. */
    Optional<Answer> mailed(String letter) {
        var written = posts.mailed(letter).map(before -> new Answer(Optional.empty(), Optional.of(before), Optional.empty()));
        return written.or(() -> store.mailed(letter).map(waiting -> new Answer(Optional.empty(), Optional.empty(), Optional.of(waiting.id()))));
    }

    /** The same as a reply, for what came by mail. */
    Answer mailed(UUID thread, String letter, Words words, Caller caller) {
        return send(thread, words, Optional.empty(), Optional.of(letter), caller);
    }

    private Answer send(UUID id, Words words, Optional<Instant> opened, Optional<String> letter, Caller caller) {
        var thread = rules.requireRead(threads.find(id), caller);
        rules.requireAnswer(caller, thread);
        screening.replies(caller);
        var suspicions = look("", words, opened, caller);
        if (suspicions.isEmpty()) {
            return new Answer(Optional.empty(), Optional.of(write(id, words, letter, caller)), Optional.empty());
        }
        var held = held(Optional.of(id), thread.title(), words.body(), new Held.Sent(Optional.empty(), Optional.of(words), caller.actingFor()), suspicions, letter, caller);
        return hold(held, thread.community(), caller);
    }

    private Post write(UUID thread, Words words, Optional<String> letter, Caller caller) {
        return letter.map(each -> posting.mailed(thread, each, words, caller)).orElseGet(() -> posting.reply(thread, words, caller));
    }

    private List<Suspicion> look(String title, Words words, Optional<Instant> opened, Caller caller) {
        boolean newcomer = !deeds.member(caller);
        if (newcomer) {
            screening.narrow(words.body());
        }
        return screening.look(title, words.body(), words.lang(), opened, newcomer);
    }

    private Held held(
            Optional<UUID> thread, String title, String body, Held.Sent sent, List<Suspicion> suspicions, Optional<String> letter, Caller caller) {
        return new Held(Ids.next(), caller.person().orElseThrow(), thread, title, body, sent, suspicions, letter, clock.instant(), Optional.empty());
    }

    private Answer hold(Held held, Optional<UUID> community, Caller caller) {
        store.insert(held);
        var opened = recording.ofHeld(held.id(), held.thread(), community, caller.person());
        audit.record(caller, "forum.textHeld", opened.ref(), Map.of("suspicions", held.suspicions().stream().map(Enum::name).toList()));
        return new Answer(Optional.empty(), Optional.empty(), Optional.of(held.id()));
    }

    /** Changes a post of one's own; what is suspicious in it stays readable and is looked at afterwards. */
    public Post edit(UUID id, int readVersion, Words words, Caller caller) {
        if (!deeds.member(caller)) {
            screening.narrow(words.body());
        }
        boolean suspicious = screening.look("", words.body(), words.lang(), Optional.empty(), false).contains(Suspicion.WORD);
        var post = posting.edit(id, readVersion, words, caller);
        if (suspicious) {
            recording.ofPost(threads.find(post.thread()).orElseThrow(), post, Case.Cause.SCREEN);
        }
        return post;
    }

    /** Looks at words that come to stand beside a post, such as a translation; answers whether somebody must look at them, too. */
    public boolean suspicious(Words words, Caller caller) {
        screening.replies(caller);
        return !look("", words, Optional.empty(), caller).isEmpty();
    }

    /** Publishes a text that waited, as if its writer had sent it now. Who may decide so is asked before. */
    public void release(Case one) {
        var held = one.held().flatMap(store::find).orElseThrow(() -> new Refused("forum.judging.textGone"));
        var writer = Optional.ofNullable(people.callers(Set.of(held.person())).get(held.person()))
                .orElseThrow(() -> new Refused("forum.judging.writerGone"))
                .actingFor(held.sent().actingFor());
        try {
            held.sent().beginning().ifPresent(beginning -> {
                var thread = posting.begin(beginning, writer);
                became(one, posts.at(thread.id(), 1).orElseThrow());
            });
            held.sent().words().ifPresent(words -> became(one, write(held.thread().orElseThrow(), words, held.letter(), writer)));
        } catch (Forbidden | NotFound closed) {
            throw new Refused("forum.judging.cannotWrite");
        }
        store.drop(held.id());
    }

    private void became(Case one, Post post) {
        cases.became(one.id(), post.id(), post.thread());
        audit.record(Caller.system(), "forum.textReleased", new Ref(Post.WORD, post.id()));
    }
}
