package fi.kutomo.notifications.mailing;

import fi.kutomo.notifications.mailing.DueStore.Waiting;
import fi.kutomo.notifications.rhythm.Rhythm;
import fi.kutomo.notifications.rhythm.Rhythms;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes round and looks for whom something is due. One person's trouble does not keep others from hearing. */
@Component
class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final DueStore due;
    private final Dispatching dispatching;
    private final Rhythms rhythms;
    private final Clock clock;

    Rounds(DueStore due, Dispatching dispatching, Rhythms rhythms, Clock clock) {
        this.due = due;
        this.dispatching = dispatching;
        this.rhythms = rhythms;
        this.clock = clock;
    }

    /** How many mails about single notices were written. */
    @Scheduled(initialDelay = 20, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    int atOnce() {
        var now = clock.instant();
        var people = due.atOnce(now.minus(Dispatching.FRESH), now.minus(Dispatching.PATIENCE));
        var chosen = rhythms.of(people);
        return each(people.stream().filter(person -> !chosen.getOrDefault(person, Rhythm.USUAL).quietAt(now)).toList(), dispatching::atOnce);
    }

    /** How many summaries were written. */
    @Scheduled(initialDelay = 60, fixedDelay = 300, timeUnit = TimeUnit.SECONDS)
    int summaries() {
        return summaries(clock.instant());
    }

    int summaries(Instant now) {
        var waiting = due.forSummary(now.minus(Dispatching.PATIENCE));
        var chosen = rhythms.of(waiting.stream().map(Waiting::person).toList());
        return waiting.stream()
                .mapToInt(each -> turn(each, chosen.getOrDefault(each.person(), Rhythm.USUAL), now)
                        .map(turn -> each(List.of(each.person()), person -> dispatching.summary(person, turn) ? 1 : 0))
                        .orElse(0))
                .sum();
    }

    /** The turn for which something waits and no summary was written yet. */
    private static Optional<Instant> turn(Waiting waiting, Rhythm rhythm, Instant now) {
        return rhythm.latestTurn(now)
                .filter(_ -> !rhythm.quietAt(now))
                .filter(waiting.since()::isBefore)
                .filter(turn -> waiting.turn().isEmpty() || waiting.turn().get().isBefore(turn));
    }

    private static int each(List<UUID> people, ToIntFunction<UUID> act) {
        int done = 0;
        for (var person : people) {
            try {
                done += act.applyAsInt(person);
            } catch (RuntimeException trouble) {
                LOG.error("No mail about notices for {}", person, trouble);
            }
        }
        return done;
    }
}
