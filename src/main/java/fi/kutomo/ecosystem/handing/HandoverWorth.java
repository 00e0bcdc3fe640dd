package fi.kutomo.ecosystem.handing;

import fi.kutomo.ecosystem.desk.Worth;
import fi.kutomo.ecosystem.handing.Handover.State;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the desk: a region that somebody wants to hand over to the reader. */
@Component
class HandoverWorth implements Worth {

    private static final double WORTH = 1.4;

    private final HandoverStore store;
    private final Messages messages;

    HandoverWorth(HandoverStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public String word() {
        return "handovers";
    }

    @Override
    public List<Line> lines(Asked asked) {
        var self = asked.caller().person().orElseThrow();
        return store.of(self).stream()
                .filter(each -> each.state() == State.OFFERED && each.region().equals(asked.region()) && each.taker().filter(self::equals).isPresent())
                .map(each -> new Line(
                        WORTH,
                        Subject.of(each.id()),
                        messages.in(asked.lang(), "ecosystem.handing.waits"),
                        List.of(messages.in(asked.lang(), "ecosystem.handing.waits.reason", Ui.date(asked.lang(), each.offered()))),
                        List.of(new Way(messages.in(asked.lang(), "ecosystem.handing.waits.act"), "weaving/handovers"))))
                .toList();
    }
}
