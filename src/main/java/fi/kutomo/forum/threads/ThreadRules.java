package fi.kutomo.forum.threads;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.Communities;
import fi.kutomo.ecosystem.Communities.Standing;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who may read threads and write in them. What is held in a community is for those who are in it or keep it; to everybody else it is not
 * there. Moderators keep order in public; in a community its keepers do.
 */
@Component
public class ThreadRules {

    private final Communities communities;
    private final People people;

    ThreadRules(Communities communities, People people) {
        this.communities = communities;
        this.people = people;
    }

    public ThreadAccess access(Caller caller, Thread thread) {
        return access(caller, thread, thread.community().flatMap(community -> standing(community, caller)));
    }

    /** The same for many threads; of each community it is asked once. */
    public Map<UUID, ThreadAccess> access(Caller caller, Collection<Thread> threads) {
        var standings = standings(threads.stream().flatMap(thread -> thread.community().stream()).collect(Collectors.toSet()), caller);
        return threads.stream()
                .collect(Collectors.toMap(Thread::id, thread -> access(caller, thread, thread.community().flatMap(community -> Optional.ofNullable(standings.get(community))))));
    }

    private ThreadAccess access(Caller caller, Thread thread, Optional<Standing> standing) {
        if (thread.community().isPresent() && standing.isEmpty()) {
            return ThreadAccess.NONE;
        }
        boolean order = thread.community().isPresent() ? standing.filter(Standing::keeps).isPresent() : caller.is(Role.MODERATOR);
        boolean own = own(caller, thread.begunBy());
        if (thread.state() == Thread.State.HIDDEN && !order && !own) {
            return ThreadAccess.NONE;
        }
        boolean answers = thread.open() && begins(caller, standing);
        return new ThreadAccess(
                true, answers, order, order || own && answers,
                thread.question() && thread.state() != Thread.State.MERGED && (order || own && answers), standing);
    }

    /** Where the caller belongs; empty is nowhere. */
    public Optional<Standing> standing(UUID community, Caller caller) {
        return Optional.ofNullable(standings(Set.of(community), caller).get(community));
    }

    /** The same for many communities. */
    public Map<UUID, Standing> standings(Set<UUID> some, Caller caller) {
        if (!caller.signedIn() || some.isEmpty()) {
            return Map.of();
        }
        return communities.standings(some, caller).entrySet().stream().filter(each -> each.getValue().belongs()).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public boolean reads(Caller caller, Thread thread) {
        return access(caller, thread).reads();
    }

    /** What is not for the caller looks like nothing. */
    public Thread requireRead(Optional<Thread> thread, Caller caller) {
        return thread.filter(each -> reads(caller, each)).orElseThrow(() -> new NotFound("thread"));
    }

    /** Whether the caller may begin threads: in public, or where the caller stands so. */
    public boolean begins(Caller caller, Optional<Standing> community) {
        return community.map(each -> each.community().open() && caller.is(Role.PARTICIPANT)).orElseGet(() -> writesInPublic(caller));
    }

    private static boolean writesInPublic(Caller caller) {
        return caller.is(Role.WRITER) || caller.is(Role.EDITOR) || caller.is(Role.MODERATOR) || caller.is(Role.WEAVER);
    }

    /** Refuses whoever may not begin a thread there; a community where the caller does not belong is not there. */
    public void requireBegin(Caller caller, Optional<UUID> community) {
        var standing = community.map(each -> standing(each, caller).orElseThrow(() -> new NotFound("community")));
        if (!begins(caller, standing)) {
            throw new Forbidden("begin a thread");
        }
    }

    public void requireAnswer(Caller caller, Thread thread) {
        var access = access(caller, thread);
        if (!access.reads()) {
            throw new NotFound("thread");
        }
        if (!access.answers()) {
            throw new Forbidden("answer in the thread");
        }
    }

    public boolean own(Caller caller, Optional<UUID> writer) {
        return caller.is(Role.MEMBER) && writer.isPresent() && caller.person().equals(writer);
    }

    /** Those of these people that may read the thread now. */
    public Set<UUID> readers(Collection<UUID> some, Thread thread) {
        if (some.isEmpty() || thread.state() == Thread.State.HIDDEN) {
            return Set.of();
        }
        var inside = thread.community().map(communities::people);
        var readers = new HashSet<UUID>();
        people.callers(some).forEach((person, caller) -> {
            if (inside.isEmpty() || inside.get().contains(person) && caller.is(Role.MEMBER) || standing(thread.community().get(), caller).isPresent()) {
                readers.add(person);
            }
        });
        return Set.copyOf(readers);
    }
}
