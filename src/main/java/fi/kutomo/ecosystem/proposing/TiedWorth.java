package fi.kutomo.ecosystem.proposing;

import fi.kutomo.ecosystem.desk.Worth;
import fi.kutomo.ecosystem.introductions.Introduction;
import fi.kutomo.ecosystem.introductions.IntroductionStore;
import fi.kutomo.ecosystem.introductions.State.Ending;
import fi.kutomo.ecosystem.introductions.State.Over;
import fi.kutomo.ecosystem.introductions.WeavingRules;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the desk: introductions of the weaver that ended in a tie lately, with the way to before and after. */
@Component
class TiedWorth implements Worth {

    private static final Duration LATELY = Duration.ofDays(180);
    private static final double WORTH = 0.25;

    private final IntroductionStore store;
    private final WeavingRules rules;
    private final Pairs pairs;
    private final Messages messages;
    private final Clock clock;

    TiedWorth(IntroductionStore store, WeavingRules rules, Pairs pairs, Messages messages, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.pairs = pairs;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "tied";
    }

    @Override
    public List<Line> lines(Asked asked) {
        var seen = rules.seenBy(asked.caller());
        var lately = clock.instant().minus(LATELY);
        var tied = store.among(asked.caller().person().orElseThrow(), List.of(asked.region()), false).stream()
                .filter(each -> each.regions().contains(asked.region()) && rules.leads(asked.caller(), each) && seen.test(each))
                .filter(each -> tiedAt(each).filter(lately::isBefore).isPresent() && asked.wants(pairs.subject(each).key()))
                .limit(MOST)
                .toList();
        var known = pairs.of(tied, asked.sight());
        return tied.stream()
                .map(each -> new Line(
                        WORTH,
                        pairs.subject(each),
                        pairs.name(each, known, asked.lang()),
                        List.of(messages.in(asked.lang(), "ecosystem.proposing.tied.reason", Ui.date(asked.lang(), tiedAt(each).orElseThrow()))),
                        List.of(new Way(messages.in(asked.lang(), "ecosystem.proposing.tied.act"), "introductions/" + each.id() + "?compared=true#change"))))
                .toList();
    }

    private static Optional<Instant> tiedAt(Introduction introduction) {
        return introduction.state() instanceof Over over && over.ending() == Ending.TIED ? Optional.of(over.at()) : Optional.empty();
    }
}
