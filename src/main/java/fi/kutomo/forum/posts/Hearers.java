package fi.kutomo.forum.posts;

import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Notice;
import fi.kutomo.platform.notices.Watches;
import fi.kutomo.platform.notices.Watches.Level;
import fi.kutomo.platform.notices.Why;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds out who must hear of a post and why, and says so. Nobody hears of what he or she may not read. */
@Component
class Hearers {

    private final ThreadRules rules;
    private final Watches watches;
    private final Announcements announcements;
    private final Clock clock;

    Hearers(ThreadRules rules, Watches watches, Announcements announcements, Clock clock) {
        this.rules = rules;
        this.watches = watches;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Tells of a new post.
     *
     * @param called people whom the post concerns by itself, with the reason
     */
    void hear(Thread thread, Post post, Map<UUID, Why> called) {
        var levels = watches.levels(places(thread));
        var to = new HashMap<UUID, Why>();
        levels.forEach((person, level) -> {
            if (level == Level.WATCHING) {
                to.put(person, Why.WATCHED);
            } else if (level == Level.BEGINNINGS && post.number() == 1) {
                to.put(person, Why.BEGUN);
            }
        });
        called.forEach((person, why) -> {
            if (why == Why.NAMED || levels.get(person) != Level.MUTED) {
                to.merge(person, why, (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
        });
        post.writer().ifPresent(to::remove);
        to.keySet().retainAll(rules.readers(Set.copyOf(to.keySet()), thread));
        if (!to.isEmpty()) {
            announcements.announce(new Notice(post.ref(), to, post.writer(), post.written()));
        }
    }

    /** From the thread outwards: where it is held, what it is about, regions and themes. */
    private static List<Ref> places(Thread thread) {
        var places = new ArrayList<>(List.of(thread.ref()));
        thread.community().ifPresent(community -> places.add(new Ref("community", community)));
        places.addAll(thread.about());
        thread.topics().forEach(topic -> places.add(Ref.keyed("topic", topic)));
        return places;
    }

    /** Tells those whom a changed post calls and did not call before. */
    void name(Thread thread, Post post, Set<UUID> named) {
        var to = new HashMap<UUID, Why>();
        rules.readers(named, thread).forEach(person -> to.put(person, Why.NAMED));
        post.writer().ifPresent(to::remove);
        if (!to.isEmpty()) {
            announcements.announce(new Notice(post.ref(), to, post.writer(), clock.instant()));
        }
    }

    void accepted(Thread thread, Post post, UUID writer, Caller caller) {
        if (caller.person().filter(writer::equals).isEmpty() && rules.readers(Set.of(writer), thread).contains(writer)) {
            announcements.announce(new Notice(post.ref(), Map.of(writer, Why.ACCEPTED), caller.person(), clock.instant()));
        }
    }

    /** Who writes in a thread wants to know how it goes on, unless that person has said something else. */
    void follow(Thread thread, Optional<UUID> writer, Level level) {
        writer.ifPresent(person -> watches.suggest(person, thread.ref(), level));
    }
}
