package fi.kutomo.ecosystem.introductions;

import fi.kutomo.ecosystem.introductions.State.Asking;
import fi.kutomo.ecosystem.introductions.State.Ending;
import fi.kutomo.ecosystem.introductions.State.Introduced;
import fi.kutomo.ecosystem.introductions.State.Met;
import fi.kutomo.ecosystem.introductions.State.Over;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time does: reminds once, lets run out, tells of ends, asks what came of it, closes what nobody speaks of. Doing it twice changes nothing more.
 * Each introduction is minded by itself: what fails with one keeps no other waiting.
 */
@Component
class Minding {

    static final Duration REMIND = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(Minding.class);

    private static final int MOST = 200;

    private final IntroductionStore store;
    private final DueStore due;
    private final StepStore steps;
    private final Speaking speaking;
    private final Leaving leaving;
    private final Settling settling;
    private final Telling telling;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Minding(
            IntroductionStore store,
            DueStore due,
            StepStore steps,
            Speaking speaking,
            Leaving leaving,
            Settling settling,
            Telling telling,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.due = due;
        this.steps = steps;
        this.speaking = speaking;
        this.leaving = leaving;
        this.settling = settling;
        this.telling = telling;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** After a week, each side that has not answered, as long as it knows of no end; it ends where one of the two can no longer be led on. */
    int remind() {
        var now = clock.instant();
        return each(due.toRemind(now.minus(REMIND), MOST), introduction -> {
            var current = introduction.state() instanceof Asking asking && now.isBefore(asking.until()) && !speaking.ready(introduction)
                    ? leaving.end(introduction, now)
                    : introduction;
            return current.each(side -> {
                if (!(current.state() instanceof Asking || current.unheard(side, now)) || !reminds(side, now) || !speaking.ready(side)) {
                    return side;
                }
                steps.note(current.id(), Optional.of(side.id()), Step.Act.REMINDED, "", now, Optional.empty());
                telling.reminded(current, side);
                return side.reminded(now);
            });
        });
    }

    private static boolean reminds(Side side, Instant now) {
        return side.waits()
                && side.asked().reminded().isEmpty()
                && side.asked().at().filter(at -> !at.plus(REMIND).isAfter(now)).isPresent()
                && side.until().filter(now::isBefore).isPresent();
    }

    /** When nobody has time to answer any more, also when nobody was asked. */
    int expire() {
        var now = clock.instant();
        return each(due.toExpire(now, now.minus(Introduction.OPEN), MOST), introduction -> {
            if (!introduction.state().open() || introduction.next().filter(now::isBefore).isPresent()) {
                return introduction;
            }
            var ended = introduction.end(Ending.EXPIRED, now);
            steps.note(introduction.id(), Optional.empty(), Step.Act.EXPIRED, "", now, Optional.empty());
            telling.weaver(ended, ended.weaver(), "ecosystem.mail.introductionMoved");
            return settling.settle(ended, now);
        });
    }

    /** Each side at its own hour, whatever ended it and whenever. */
    int settle() {
        var now = clock.instant();
        return each(due.toHear(now, MOST), introduction -> settling.settle(introduction, now));
    }

    /** Both sides, after two weeks and after six months. */
    int askOutcomes() {
        var now = clock.instant();
        // The later one first: who missed the earlier one is asked once
        return askOutcomes(months(now, Introduction.SECOND_OUTCOME_MONTHS), 2, now) + askOutcomes(now.minus(Introduction.FIRST_OUTCOME), 1, now);
    }

    private int askOutcomes(Instant before, int times, Instant now) {
        return each(due.toAsk(before, times, MOST), introduction -> introduction.each(side -> {
            if (!expectsMore(introduction) || side.outcomesAsked() >= times) {
                return side;
            }
            // Who has told the end of it already is left in peace
            var settled = side.told().filter(told -> told == Outcome.TIE || told == Outcome.NONE).isPresent();
            if (!settled && speaking.speaks(side)) {
                steps.note(introduction.id(), Optional.of(side.id()), Step.Act.OUTCOME_ASKED, "", now, Optional.empty());
                telling.outcomeAsked(introduction, side);
            }
            return side.outcomeAsked(times);
        }));
    }

    /** A month after the second question. */
    int close() {
        var now = clock.instant();
        return each(due.toClose(months(now.minus(Introduction.LAST_WORD), Introduction.SECOND_OUTCOME_MONTHS), MOST), introduction -> {
            if (!(introduction.state() instanceof Introduced || introduction.state() instanceof Met)) {
                return introduction;
            }
            steps.note(introduction.id(), Optional.empty(), Step.Act.CLOSED, "", now, Optional.empty());
            return introduction.close(now);
        });
    }

    private static Instant months(Instant now, int months) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusMonths(months).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Somebody may have said the last word since it was found to be due. */
    private static boolean expectsMore(Introduction introduction) {
        return introduction.state() instanceof Introduced
                || introduction.state() instanceof Met
                || introduction.state() instanceof Over over && over.ending() == Ending.TIED;
    }

    private int each(List<UUID> ids, Function<Introduction, Introduction> act) {
        int changed = 0;
        for (var id : ids) {
            try {
                changed += Boolean.TRUE.equals(transaction.execute(_ -> alone(id, act))) ? 1 : 0;
            } catch (RuntimeException failed) {
                LOG.warn("Could not mind introduction {}; it is tried again at the next look", id, failed);
            }
        }
        return changed;
    }

    private boolean alone(UUID id, Function<Introduction, Introduction> act) {
        var before = store.lockUnlessHeld(id);
        var after = before.map(act);
        if (after.equals(before)) {
            return false;
        }
        after.ifPresent(store::save);
        return true;
    }
}
