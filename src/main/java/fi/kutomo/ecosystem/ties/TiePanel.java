package fi.kutomo.ecosystem.ties;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.platform.web.PanelSource;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ties on the page of an actor. */
@Component
class TiePanel implements PanelSource {

    private static final int ORDER = 10;
    private static final int STATED = 100;
    private static final int DERIVED = 30;

    private final TieStore ties;
    private final DerivedTieStore derivedTies;
    private final ActorStore actors;
    private final Sights sights;
    private final TieWords words;
    private final Html html;

    TiePanel(TieStore ties, DerivedTieStore derivedTies, ActorStore actors, Sights sights, TieWords words, Html html) {
        this.ties = ties;
        this.derivedTies = derivedTies;
        this.actors = actors;
        this.sights = sights;
        this.words = words;
        this.html = html;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> about(Ref ref, Caller caller) {
        if (!ref.kind().equals(Actor.WORD)) {
            return Optional.empty();
        }
        var sight = sights.of(caller);
        return actors.find(List.of(ref.id()), sight).stream().findFirst().flatMap(actor -> {
            var id = Optional.of(actor.id());
            var stated = words.stated(actor, ties.of(actor.id(), sight, STATED), sight, caller, caller.lang());
            var derived = words.derived(actor, derivedTies.part(id, Optional.empty(), sight, 0, DERIVED), sight, caller.lang());
            if (stated.isEmpty() && derived.isEmpty()) {
                return Optional.empty();
            }
            long moreStated = stated.size() < STATED ? 0 : ties.count(actor.id(), sight) - STATED;
            long moreDerived = derived.size() < DERIVED ? 0 : derivedTies.count(id, Optional.empty(), sight) - DERIVED;
            boolean open = actor.state() == Actor.State.SHOWN && actor.kind() != ActorKind.PERSON;
            var map = open ? Optional.of(Ui.url("map?around=" + actor.slug())) : Optional.<String>empty();
            return Optional.of(new Panel("ties", Ui.t("ecosystem.ties.title"), html.content(new TiePiece(stated, moreStated, derived, moreDerived, map))));
        });
    }
}
