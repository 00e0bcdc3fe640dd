package fi.kutomo.forum.arranging;

import fi.kutomo.ecosystem.Communities;
import fi.kutomo.ecosystem.Communities.Standing;
import fi.kutomo.forum.cases.Outcome;
import fi.kutomo.forum.cases.Recording;
import fi.kutomo.forum.posts.Showing;
import fi.kutomo.forum.threads.Particulars;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadKind;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.live.Live;
import fi.kutomo.platform.notices.Watches;
import fi.kutomo.platform.notices.Watches.Level;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What those who keep order do with whole threads, each time with a reason that the one who began it is told and may appeal against. */
@Workflow
class Arranging {

    /** Longest reason. */
    private static final int MOST = 2_000;

    private final ThreadStore threads;
    private final ThreadRules rules;
    private final MoveStore moves;
    private final Showing showing;
    private final Recording recording;
    private final Communities communities;
    private final Watches watches;
    private final Live live;
    private final AuditLog audit;
    private final Clock clock;

    Arranging(
            ThreadStore threads, ThreadRules rules, MoveStore moves, Showing showing, Recording recording, Communities communities, Watches watches, Live live, AuditLog audit,
            Clock clock) {
        this.threads = threads;
        this.rules = rules;
        this.moves = moves;
        this.showing = showing;
        this.recording = recording;
        this.communities = communities;
        this.watches = watches;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    private Thread lock(UUID id, Caller caller) {
        var thread = threads.lock(id);
        require(thread, caller);
        return thread;
    }

    private void require(Thread thread, Caller caller) {
        var access = rules.access(caller, thread);
        if (!access.reads()) {
            throw new NotFound("thread");
        }
        if (!access.keepsOrder()) {
            throw new Forbidden("keep order in the thread");
        }
    }

    private static String reason(String typed) {
        var reason = typed.strip();
        if (reason.isEmpty()) {
            throw new Refused("forum.arranging.noReason");
        }
        if (reason.length() > MOST) {
            throw new Refused("forum.judging.long", MOST, reason.length());
        }
        return reason;
    }

    /** Closes, opens, hides or shows a thread. */
    void turn(UUID id, Outcome outcome, String typed, Caller caller) {
        var reason = reason(typed);
        var thread = lock(id, caller);
        var from = thread.state();
        var to = switch (outcome) {
            case CLOSED -> from == Thread.State.OPEN ? Thread.State.CLOSED : from;
            case OPENED -> from == Thread.State.CLOSED ? Thread.State.OPEN : from;
            case THREAD_HIDDEN -> readable(thread) ? Thread.State.HIDDEN : from;
            case THREAD_SHOWN -> from == Thread.State.HIDDEN ? Thread.State.OPEN : from;
            default -> throw new Refused("forum.judging.noOutcome");
        };
        if (to == from) {
            throw new Refused("forum.form.changedMeanwhile");
        }
        showing.turn(thread, to);
        record(thread, outcome, Map.of(), reason, caller);
    }

    private static boolean readable(Thread thread) {
        return thread.state() == Thread.State.OPEN || thread.state() == Thread.State.CLOSED;
    }

    private void record(Thread thread, Outcome outcome, Map<String, ?> details, String reason, Caller caller) {
        audit.record(caller, "forum.threadTurned", thread.ref(), details, reason);
        recording.ofThread(thread, outcome, reason, caller);
    }

    /** Makes a thread of its own of some posts; it stands where they stood, so that nobody reads more than before. */
    Thread split(UUID id, Collection<Integer> numbers, String title, String typed, Caller caller) {
        var reason = reason(typed);
        var name = title.strip();
        if (name.isEmpty() || name.length() > Thread.TITLE) {
            throw new Refused("forum.arranging.noTitle", Thread.TITLE);
        }
        var posts = moves.lock(id, numbers.stream().filter(number -> number > 1).toList());
        var thread = lock(id, caller);
        if (posts.isEmpty() || !readable(thread)) {
            throw new Refused("forum.arranging.noPosts");
        }
        var now = clock.instant();
        var kind = thread.kind() == ThreadKind.QUESTION ? ThreadKind.QUESTION : ThreadKind.TALK;
        var fresh = new Thread(
                Ids.next(), threads.freeSlug(name, thread.community().isEmpty()), kind, thread.community(), name, thread.lang(), thread.topics(), thread.about(), Particulars.NONE, Thread.State.OPEN,
                Optional.empty(), false, Optional.empty(), now, 0, 0, Optional.empty(), Optional.empty(), now, now, 0);
        threads.insert(fresh);
        if (thread.accepted().filter(posts::contains).isPresent()) {
            threads.accept(id, Optional.empty());
        }
        moves.move(posts, id, fresh.id());
        moves.begun(fresh.id());
        moves.plain(fresh.id(), fresh.question());
        settle(id, fresh.id());
        var split = threads.find(fresh.id()).orElseThrow();
        record(split, Outcome.SPLIT, Map.of("from", id.toString(), "posts", posts.size()), reason, caller);
        return split;
    }

    private void settle(UUID from, UUID to) {
        threads.head(List.of(from, to));
        moves.read(from, to);
        var thread = threads.find(to).orElseThrow();
        moves.writers(to).forEach(writer -> watches.suggest(writer, thread.ref(), Level.TRACKING));
        Stream.of(from, to).forEach(id -> {
            threads.count(id);
            showing.refresh(id);
            live.tell(id, "~1");
        });
    }

    /** Puts a thread behind another one in the same place. */
    Thread merge(UUID id, String slug, String typed, Caller caller) {
        var reason = reason(typed);
        var into = threads.at(slug).filter(thread -> rules.reads(caller, thread)).map(Thread::id).orElseThrow(() -> new Refused("forum.arranging.noOther"));
        if (into.equals(id)) {
            throw new Refused("forum.arranging.noOther");
        }
        var posts = moves.lockAll(id);
        // Always in the same order, so that two who merge crosswise do not wait for each other
        Stream.of(id, into).sorted().forEach(threads::lock);
        var thread = lock(id, caller);
        var other = lock(into, caller);
        if (!thread.community().equals(other.community())) {
            throw new Refused("forum.arranging.elsewhere");
        }
        if (!readable(thread) || !readable(other)) {
            throw new Refused("forum.arranging.notReadable");
        }
        threads.accept(id, Optional.empty());
        moves.move(posts, id, into);
        moves.plain(into, other.question());
        moves.merged(id, into);
        settle(id, into);
        record(thread, Outcome.MERGED, Map.of("into", into.toString(), "posts", posts.size()), reason, caller);
        return other;
    }

    /**
     * Takes a public thread into a community where everybody who wrote in it belongs. Never the other way, and never from one community
     * to another: what was said to few stays with them.
     */
    void move(UUID id, String slug, String typed, Caller caller) {
        var reason = reason(typed);
        var community = communities.at(slug, caller)
                .map(Communities.Known::id)
                .filter(each -> communities.standing(each, caller).filter(Standing::belongs).isPresent())
                .orElseThrow(() -> new Refused("forum.arranging.noCommunity"));
        var thread = lock(id, caller);
        if (thread.community().isPresent() || !readable(thread)) {
            throw new Refused("forum.arranging.staysInside");
        }
        if (!communities.people(community).containsAll(moves.writers(id))) {
            throw new Refused("forum.arranging.othersWrote");
        }
        moves.into(id, community);
        showing.refresh(id);
        record(threads.find(id).orElseThrow(), Outcome.MOVED, Map.of("community", community.toString()), reason, caller);
    }

    /** Communities into which the caller may take a thread. */
    List<Communities.Known> places(Caller caller) {
        return communities.find(communities.of(caller), caller).values().stream().filter(Communities.Known::open).toList();
    }
}
