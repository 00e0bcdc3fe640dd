package fi.kutomo.learning.mentors;

import fi.kutomo.ecosystem.Deskwork;
import fi.kutomo.learning.tags.Tag;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the desk of weavers: people of the region who have looked for a mentor for a week and have asked nobody. */
@Component
class RequestWork implements Deskwork {

    private static final double WORTH = 1.1;
    private static final Duration WEEK = Duration.ofDays(7);

    private final RequestStore requests;
    private final PairingStore pairings;
    private final Messages messages;
    private final Clock clock;

    RequestWork(RequestStore requests, PairingStore pairings, Messages messages, Clock clock) {
        this.requests = requests;
        this.pairings = pairings;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "mentors";
    }

    @Override
    public String name(Lang lang) {
        return messages.in(lang, "learning.desk.name");
    }

    @Override
    public List<Line> lines(String region, Caller weaver, Lang lang) {
        var since = clock.instant().minus(WEEK);
        return requests.open().stream()
                .filter(each -> each.made().isBefore(since) && each.said().tags().of(Tag.REGION).contains(region))
                .filter(each -> pairings.ofRequest(each.id()).stream().noneMatch(Pairing::alive))
                .map(each -> line(each, lang))
                .toList();
    }

    private Line line(Request request, Lang lang) {
        var reason = messages.in(lang, "learning.desk.waits", Ui.date(lang, request.made()));
        return new Line(WORTH, request.id().toString(), messages.in(lang, "learning.request.title"), List.of(reason), messages.in(lang, "learning.desk.act"), request.path());
    }
}
