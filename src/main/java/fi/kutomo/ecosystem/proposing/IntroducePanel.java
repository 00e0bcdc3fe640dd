package fi.kutomo.ecosystem.proposing;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.introductions.WeavingRules;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.platform.web.PanelSource;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads weavers from an actor to an introduction of it. How many are open is not told: one of them may be the reader's own. */
@Component
class IntroducePanel implements PanelSource {

    private static final int ORDER = 60;

    private final ActorStore actors;
    private final WeavingRules rules;
    private final Sights sights;
    private final Html html;

    IntroducePanel(ActorStore actors, WeavingRules rules, Sights sights, Html html) {
        this.actors = actors;
        this.rules = rules;
        this.sights = sights;
        this.html = html;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> about(Ref ref, Caller caller) {
        if (!ref.kind().equals(Actor.WORD) || rules.realm(caller).isEmpty()) {
            return Optional.empty();
        }
        var sight = sights.of(caller);
        return actors.find(List.of(ref.id()), sight).stream()
                .filter(actor -> actor.state() == Actor.State.SHOWN && !sight.own().contains(actor.id()))
                .findFirst()
                .map(actor -> new Panel(
                        "introduce", Ui.t("ecosystem.proposing.panel"),
                        html.content(new IntroducePiece(Ui.url("introductions/new") + "?first=" + Ui.encode(actor.slug())))));
    }
}
