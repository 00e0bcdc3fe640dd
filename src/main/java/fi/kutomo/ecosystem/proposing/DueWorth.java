package fi.kutomo.ecosystem.proposing;

import fi.kutomo.ecosystem.desk.Worth;
import fi.kutomo.ecosystem.introductions.Introduction;
import fi.kutomo.ecosystem.introductions.IntroductionStore;
import fi.kutomo.ecosystem.introductions.State.Asking;
import fi.kutomo.ecosystem.introductions.State.Introduced;
import fi.kutomo.ecosystem.introductions.State.Proposed;
import fi.kutomo.ecosystem.introductions.WeavingRules;
import fi.kutomo.platform.web.Messages;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the desk: introductions that wait for the weaver, and those that nobody leads. */
@Component
class DueWorth implements Worth {

    /** Whatever runs out within a week is for today. */
    private static final Duration SOON = Duration.ofDays(7);

    private static final double TODAY = 1.5;
    private static final double WAITS = 1.1;

    private final IntroductionStore store;
    private final WeavingRules rules;
    private final Pairs pairs;
    private final Standings standings;
    private final Messages messages;
    private final Clock clock;

    DueWorth(IntroductionStore store, WeavingRules rules, Pairs pairs, Standings standings, Messages messages, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.pairs = pairs;
        this.standings = standings;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "introductions";
    }

    @Override
    public List<Line> lines(Asked asked) {
        var seen = rules.seenBy(asked.caller());
        var here = store.among(asked.caller().person().orElseThrow(), List.of(asked.region()), false).stream()
                .filter(each -> each.regions().contains(asked.region()) && seen.test(each))
                .toList();
        var orphaned = rules.orphaned(here.stream().filter(each -> !rules.leads(asked.caller(), each) && going(each)).toList());
        var waiting = here.stream()
                .filter(each -> asked.wants(pairs.subject(each).key()) && (orphaned.contains(each.id()) || waits(each, asked)))
                .limit(MOST)
                .toList();
        var known = pairs.of(waiting, asked.sight());
        return waiting.stream()
                .map(each -> new Line(
                        soon(each) ? TODAY : WAITS,
                        pairs.subject(each),
                        pairs.name(each, known, asked.lang()),
                        List.of(reason(each, asked)),
                        List.of(new Way(messages.in(asked.lang(), "ecosystem.proposing.due.act"), "introductions/" + each.id()))))
                .toList();
    }

    private static boolean going(Introduction introduction) {
        return introduction.state().open() || introduction.state() instanceof Introduced;
    }

    /** The weaver who leads it has something to do: to ask, to hear whether they have met. */
    private boolean waits(Introduction introduction, Asked asked) {
        return rules.leads(asked.caller(), introduction) && switch (introduction.state()) {
            case Proposed _ -> true;
            case Asking _ -> introduction.sides().stream().anyMatch(side -> side.asked().at().isEmpty()) || soon(introduction);
            case Introduced introduced -> introduced.at().plus(SOON).isBefore(clock.instant());
            default -> false;
        };
    }

    private boolean soon(Introduction introduction) {
        return introduction.state().open() && introduction.next().filter(at -> at.minus(SOON).isBefore(clock.instant())).isPresent();
    }

    private String reason(Introduction introduction, Asked asked) {
        var next = standings.next(introduction, asked.lang());
        return Optional.of(next)
                .filter(_ -> rules.leads(asked.caller(), introduction))
                .orElseGet(() -> messages.in(asked.lang(), "ecosystem.proposing.due.orphaned") + " " + next);
    }
}
