package fi.kutomo.ecosystem.suggesting;

import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.desk.Worth;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the desk: suggestions about actors of the region, and of missing ones, that nobody has answered in a week. */
@Component
class SuggestionWorth implements Worth {

    private static final double WORTH = 1.1;
    private static final int DAYS = 7;

    private final SuggestionStore store;
    private final ActorStore actors;
    private final Messages messages;

    SuggestionWorth(SuggestionStore store, ActorStore actors, Messages messages) {
        this.store = store;
        this.actors = actors;
        this.messages = messages;
    }

    @Override
    public String word() {
        return "suggestions";
    }

    @Override
    public List<Line> lines(Asked asked) {
        var before = asked.sight().today().minusDays(DAYS).atStartOfDay(Ui.ZONE).toInstant();
        int waiting = store.waiting(actors.workingIn(List.of(asked.region()), asked.sight().today(), asked.sight()), asked.region(), before);
        return waiting == 0
                ? List.of()
                : List.of(new Line(
                        WORTH,
                        Subject.of("waiting/" + waiting),
                        messages.in(asked.lang(), "ecosystem.suggesting.worth", waiting),
                        List.of(messages.in(asked.lang(), "ecosystem.suggesting.worth.reason")),
                        List.of(new Way(messages.in(asked.lang(), "ecosystem.suggesting.worth.act"), "actor-suggestions"))));
    }
}
