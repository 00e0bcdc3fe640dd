package fi.kutomo.ecosystem.describing;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.OwnNeeds;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.actors.Statement.Said;
import fi.kutomo.ecosystem.actors.Stating;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The front door by which people say what their own actors need. */
@Component
class SayingNeeds implements OwnNeeds {

    private final ActorStore actors;
    private final Sights sights;
    private final Choices choices;
    private final Stating stating;

    SayingNeeds(ActorStore actors, Sights sights, Choices choices, Stating stating) {
        this.actors = actors;
        this.sights = sights;
        this.choices = choices;
        this.stating = stating;
    }

    @Override
    public List<Own> of(Caller caller) {
        return own(caller).stream().map(SayingNeeds::told).toList();
    }

    private List<Actor> own(Caller caller) {
        var sight = sights.of(caller);
        return actors.find(sight.own(), sight);
    }

    private static Own told(Actor actor) {
        return new Own(actor.id(), actor.name(), actor.path(), actor.entry().map(entry -> new Ref(EntryKind.ORGANISATION.word(), entry.value())).orElseGet(actor::ref));
    }

    @Override
    public List<Kind> kinds(Lang lang) {
        return choices.of(Facet.NEED, "", lang).stream().map(option -> new Kind(option.value(), option.label())).toList();
    }

    @Override
    public UUID say(UUID id, String kind, LocalizedText words, String source, boolean open, Caller caller) {
        var actor = own(caller).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("actor " + id));
        if (!choices.has(Facet.NEED, kind)) {
            throw new Refused("ecosystem.describing.problem.term");
        }
        var until = sights.of(caller).today().plusYears(1);
        var said = new Said(Facet.NEED, kind, words, Optional.empty(), Optional.of(until), source, open ? Scope.PUBLIC : Scope.COMMUNITY);
        return stating.say(actor, said, false, caller);
    }
}
