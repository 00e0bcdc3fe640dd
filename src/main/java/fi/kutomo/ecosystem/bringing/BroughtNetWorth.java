package fi.kutomo.ecosystem.bringing;

import fi.kutomo.ecosystem.desk.Worth;
import fi.kutomo.platform.text.ShownName;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** On the desk: networks that were brought for the region, or for no region, and wait for somebody to decide. */
@Component
class BroughtNetWorth implements Worth {

    /** Today's work after a week of waiting. */
    private static final double FRESH = 0.7;
    private static final double A_DAY = 0.05;
    private static final double MOST_WORTH = 1.2;

    private final BroughtNetStore nets;
    private final DraftActorStore drafts;
    private final Messages messages;
    private final Clock clock;

    BroughtNetWorth(BroughtNetStore nets, DraftActorStore drafts, Messages messages, Clock clock) {
        this.nets = nets;
        this.drafts = drafts;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "brought";
    }

    @Override
    public List<Line> lines(Asked asked) {
        var waiting = nets.waitingIn(asked.region(), MOST);
        var counts = drafts.counts(waiting.stream().map(BroughtNet::id).toList());
        return waiting.stream().map(net -> line(net, counts.getOrDefault(net.id(), Map.of()).getOrDefault(DraftActor.State.OPEN, 0L), asked)).toList();
    }

    private Line line(BroughtNet net, long open, Asked asked) {
        long days = Duration.between(net.sent(), clock.instant()).toDays();
        return new Line(
                Math.min(MOST_WORTH, FRESH + A_DAY * days),
                Subject.of(net.id()),
                messages.in(asked.lang(), "ecosystem.bringing.one", ShownName.of(net.source().maker(), 120)),
                List.of(messages.in(asked.lang(), "ecosystem.bringing.waits", Ui.date(asked.lang(), net.sent()), open)),
                List.of(new Way(messages.in(asked.lang(), "ecosystem.bringing.look"), net.path())));
    }
}
