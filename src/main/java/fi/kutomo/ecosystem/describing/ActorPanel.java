package fi.kutomo.ecosystem.describing;

import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.platform.web.PanelSource;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of an organisation: what it is, needs and offers as an actor. */
@Component
class ActorPanel implements PanelSource {

    private static final int ORDER = 15;
    private static final List<Facet> SHOWN = List.of(Facet.ROLE, Facet.NEED, Facet.OFFER, Facet.RESOURCE);

    private final ActorStore store;
    private final Sights sights;
    private final SaidLines lines;
    private final Html html;

    ActorPanel(ActorStore store, Sights sights, SaidLines lines, Html html) {
        this.store = store;
        this.sights = sights;
        this.lines = lines;
        this.html = html;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> about(Ref ref, Caller caller) {
        if (!ref.kind().equals(EntryKind.ORGANISATION.word())) {
            return Optional.empty();
        }
        var sight = sights.of(caller);
        return store.ofEntry(new EntryId(ref.id()), sight).map(actor -> {
            var groups = lines.groups(actor, SHOWN, sight, false, caller.lang());
            return new Panel(
                    "actor", Ui.t("ecosystem.describing.panel"),
                    html.content(new ActorPiece(groups, Ui.url(actor.path()), ActorRules.keeps(actor, sight, caller))));
        });
    }
}
