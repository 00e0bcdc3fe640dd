package fi.kutomo.forum.living;

import fi.kutomo.accounts.Profiled;
import fi.kutomo.forum.living.SignalStore.Signals;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Watches;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Orders threads for one person: {@link Hot} on useful signals (an answer that helped 5, about a record 2, each organisation that replied 1),
 * times 1 + 0.5·own region + 0.5·followed topic + 0.3·unanswered where the person has the know-how, at most 2. Nothing that one person can
 * do alone by looking makes a thread rise.
 */
@Component
public class ForYou {

    private static final Duration RECENT = Duration.ofDays(7);
    private static final double HELPED = 5;
    private static final double BOUND = 2;

    private final SignalStore signals;
    private final Profiled profiles;
    private final Watches watches;
    private final Clock clock;

    ForYou(SignalStore signals, Profiled profiles, Watches watches, Clock clock) {
        this.signals = signals;
        this.profiles = profiles;
        this.watches = watches;
        this.clock = clock;
    }

    /** A thread, and why it stands where it stands. */
    public record Ranked(Thread thread, List<String> reasons) {}

    private record Scored(Thread thread, double score, List<String> reasons) {}

    /** What is the person's own. */
    private record Own(Set<String> told, Set<Ref> followed) {}

    public List<Ranked> of(Collection<Thread> threads, UUID person) {
        var now = clock.instant();
        var found = signals.of(threads.stream().map(Thread::id).toList(), now.minus(RECENT));
        var topics = threads.stream().flatMap(thread -> thread.topics().stream()).distinct().map(ForYou::topic).toList();
        var followed = watches.of(person, topics).entrySet().stream().filter(each -> each.getValue().compareTo(Watches.Level.NORMAL) < 0).map(Map.Entry::getKey).collect(Collectors.toSet());
        var own = new Own(profiles.own(person), followed);
        var ranked = threads.stream()
                .map(thread -> scored(thread, found.getOrDefault(thread.id(), Signals.NONE), own, now))
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing((Scored each) -> each.thread().last(), Comparator.reverseOrder()))
                .toList();
        return Spread.of(ranked, each -> each.thread().begunBy()).stream().map(each -> new Ranked(each.thread(), each.reasons())).toList();
    }

    private static Ref topic(String key) {
        return Ref.keyed("topic", key);
    }

    private static Scored scored(Thread thread, Signals seen, Own own, Instant now) {
        var reasons = new ArrayList<String>();
        boolean region = thread.topics().stream().anyMatch(key -> key.startsWith("region/") && own.told().contains(key));
        boolean followed = thread.topics().stream().map(ForYou::topic).anyMatch(own.followed()::contains);
        boolean knows = thread.question() && thread.open() && thread.answers() == 0 && thread.topics().stream().anyMatch(key -> !key.startsWith("region/") && own.told().contains(key));
        reason(reasons, knows, Ui.t("forum.living.why.know"));
        reason(reasons, region, Ui.t("forum.living.why.region"));
        reason(reasons, followed, Ui.t("forum.living.why.followed"));
        reason(reasons, thread.accepted().isPresent(), Ui.t("forum.living.why.helped"));
        reason(reasons, !thread.about().isEmpty(), Ui.t("forum.living.why.bound"));
        reason(reasons, seen.organisations() > 0, Ui.t("forum.living.why.organisations", seen.organisations()));
        reason(reasons, seen.recentWriters() > 2, Ui.t("forum.living.why.lively", seen.recentWriters()));
        double useful = (thread.accepted().isPresent() ? HELPED : 0) + (thread.about().isEmpty() ? 0 : BOUND) + seen.organisations();
        var hot = new Hot(useful, hours(thread.begun(), now), seen.recentOrganisations(), seen.recentWriters(), seen.recent().map(at -> hours(at, now)).orElse(0.0));
        return new Scored(thread, hot.score() * factor(region, followed, knows), reasons);
    }

    /** How much nearer something is to this person than to others: 1 to 2. */
    static double factor(boolean region, boolean followed, boolean knows) {
        return Math.min(2, 1 + (region ? 0.5 : 0) + (followed ? 0.5 : 0) + (knows ? 0.3 : 0));
    }

    private static void reason(List<String> reasons, boolean holds, String words) {
        if (holds) {
            reasons.add(words);
        }
    }

    private static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds() / 3600.0;
    }
}
