package fi.kutomo.forum.caring;

import fi.kutomo.accounts.Weavers;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The queue of questions to which nobody has given an answer, for one of those who care for them: what that one may read, the most urgent first. */
@Component
class Waiting {

    /** Older ones beyond these nobody would come to. */
    private static final int LOOKED_AT = 500;

    /** Who saved a draft so lately is still writing. */
    private static final Duration WRITING = Duration.ofDays(2);

    private final ThreadStore threads;
    private final ThreadRules rules;
    private final CareStore cares;
    private final Weavers weavers;
    private final Clock clock;

    Waiting(ThreadStore threads, ThreadRules rules, CareStore cares, Weavers weavers, Clock clock) {
        this.threads = threads;
        this.rules = rules;
        this.cares = cares;
        this.weavers = weavers;
        this.clock = clock;
    }

    /** A question in the queue. */
    record Line(Thread thread, Care care, Urgency urgency) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Ui.ZONE);
    }

    /** All that wait, also those that sleep. */
    List<Line> all(Caller caller) {
        var open = threads.unanswered(LOOKED_AT);
        var belongs = rules.standings(open.stream().flatMap(thread -> thread.community().stream()).collect(Collectors.toSet()), caller).keySet();
        var mine = open.stream().filter(thread -> thread.community().map(belongs::contains).orElse(true)).toList();
        return lines(mine, caller).stream().sorted(Comparator.comparingDouble((Line line) -> line.urgency().score()).reversed().thenComparing(line -> line.thread().begun())).toList();
    }

    /** One question, whether or not it still waits. */
    Line one(Thread thread, Caller caller) {
        return lines(List.of(thread), caller).getFirst();
    }

    private List<Line> lines(List<Thread> some, Caller caller) {
        var known = cares.of(some.stream().map(Thread::id).toList(), clock.instant().minus(WRITING));
        var realm = caller.person().flatMap(weavers::realm);
        return some.stream()
                .map(thread -> {
                    var care = known.getOrDefault(thread.id(), Care.NONE);
                    return new Line(thread, care, urgency(thread, care, realm));
                })
                .toList();
    }

    private Urgency urgency(Thread thread, Care care, Optional<Weavers.Realm> realm) {
        var regions = thread.topics().stream().filter(key -> key.startsWith("region/")).toList();
        boolean here = !regions.isEmpty() && realm.filter(each -> each.covers(regions)).isPresent();
        boolean due = thread.particulars().until().filter(day -> !day.isBefore(today()) && !day.isAfter(today().plusDays(Urgency.DUE_DAYS))).isPresent();
        return new Urgency(Duration.between(thread.begun(), clock.instant()), care.first(), here, due, care.drafted());
    }

    /** Those among whom questions can be handed on: everybody who weaves, but the caller. */
    List<UUID> colleagues(Caller caller) {
        return weavers.all().keySet().stream().filter(person -> caller.person().filter(person::equals).isEmpty()).toList();
    }
}
