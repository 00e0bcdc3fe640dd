package fi.kutomo.ecosystem.introductions;

import fi.kutomo.ecosystem.introductions.State.Asking;
import fi.kutomo.ecosystem.introductions.State.Ending;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What time does: reminds once, lets run out, asks what came of it, closes what nobody speaks of. Doing it twice changes nothing more. */
@Workflow
class Minding {

    static final Duration REMIND = Duration.ofDays(7);

    private static final int MOST = 200;

    private final IntroductionStore store;
    private final DueStore due;
    private final StepStore steps;
    private final Telling telling;
    private final Clock clock;

    Minding(IntroductionStore store, DueStore due, StepStore steps, Telling telling, Clock clock) {
        this.store = store;
        this.due = due;
        this.steps = steps;
        this.telling = telling;
        this.clock = clock;
    }

    /** After a week, each side that has not answered. */
    int remind() {
        var now = clock.instant();
        return each(due.toRemind(now.minus(REMIND), MOST), introduction -> {
            if (!(introduction.state() instanceof Asking asking) || !now.isBefore(asking.until())) {
                return introduction;
            }
            var reminded = introduction;
            for (var side : introduction.sides()) {
                var due = side.waits() && side.asked().reminded().isEmpty() && side.asked().at().filter(at -> !at.plus(REMIND).isAfter(now)).isPresent();
                if (due) {
                    reminded = reminded.with(side.reminded(now));
                    steps.note(introduction.id(), Optional.of(side.id()), Step.Act.REMINDED, "", now, Optional.empty());
                    telling.reminded(introduction, side, asking.until());
                }
            }
            return reminded;
        });
    }

    /** After thirty days, also when nobody was asked; who was asked hears the same neutral words as when it ends otherwise. */
    int expire() {
        var now = clock.instant();
        return each(due.toExpire(now, now.minus(Introduction.OPEN), MOST), introduction -> {
            if (!introduction.state().open() || introduction.next().filter(now::isBefore).isPresent()) {
                return introduction;
            }
            var ended = introduction.end(Ending.EXPIRED, now);
            steps.note(introduction.id(), Optional.empty(), Step.Act.EXPIRED, "", now, Optional.empty());
            introduction.sides().stream().filter(side -> side.asked().at().isPresent()).forEach(telling::didNotLeadOn);
            telling.weaver(ended, ended.weaver(), "ecosystem.mail.introductionMoved");
            return ended;
        });
    }

    /** Both sides, after two weeks and after six months. */
    int askOutcomes() {
        var now = clock.instant();
        // The later one first: who missed the earlier one is asked once
        return askOutcomes(months(now, Introduction.SECOND_OUTCOME_MONTHS), 2, now) + askOutcomes(now.minus(Introduction.FIRST_OUTCOME), 1, now);
    }

    private int askOutcomes(Instant before, int times, Instant now) {
        return each(due.toAsk(before, times, MOST), introduction -> introduction.each(side -> {
            if (side.outcomesAsked() >= times) {
                return side;
            }
            // Who has told the end of it already is left in peace
            var settled = side.told().filter(told -> told == Outcome.TIE || told == Outcome.NONE).isPresent();
            if (!settled && !side.contact().lost()) {
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
            steps.note(introduction.id(), Optional.empty(), Step.Act.CLOSED, "", now, Optional.empty());
            return introduction.close(now);
        });
    }

    private static Instant months(Instant now, int months) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusMonths(months).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private int each(List<UUID> ids, Function<Introduction, Introduction> act) {
        int changed = 0;
        for (var id : ids) {
            var before = store.lock(id);
            var after = act.apply(before);
            if (!after.equals(before)) {
                store.save(after);
                changed++;
            }
        }
        return changed;
    }
}
