package fi.kutomo.ecosystem.describing;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.Actor.State;
import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Founding;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An actor, and the reader's own ones. */
@Controller
class ActorController {

    private final ActorStore store;
    private final Sights sights;
    private final ActorPages pages;
    private final Founding founding;

    ActorController(ActorStore store, Sights sights, ActorPages pages, Founding founding) {
        this.store = store;
        this.sights = sights;
        this.pages = pages;
        this.founding = founding;
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/actors/{slug}")
    Reply show(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String as, Caller reader) {
        boolean asVisitor = as.equals("visitor") && reader.person().isPresent();
        var caller = asVisitor ? Caller.visitor(lang) : reader;
        var sight = sights.of(caller);
        var actor = store.at(slug, sight).orElseThrow(() -> new NotFound("actor " + slug));
        if (actor.state() != State.GONE) {
            return Reply.of(pages.of(actor, sight, asVisitor, caller, lang));
        }
        return actor.became()
                .map(successor -> Reply.moved(Ui.url(Actor.PLURAL + "/" + successor)))
                .orElseGet(() -> Reply.of(
                        new GoneActorPage(
                                actor.name().in(lang), Ui.foreign(actor.name().langFor(lang)), actor.changed(),
                                ActorRules.shows(actor, caller) ? Optional.of(Ui.url(actor.path() + "/showing")) : Optional.empty(), List.of(ActorPages.top())),
                        410));
    }

    @Access(Access.Level.MEMBER)
    @GetMapping("/{lang}/actors/{slug}/edit")
    ActorEditPage edit(Lang lang, @PathVariable String slug, Caller caller) {
        var sight = sights.of(caller);
        var actor = store.require(slug, sight);
        ActorRules.requireKeep(actor, sight, caller);
        return pages.edit(actor, sight, !store.find(List.of(actor.id()), sights.of(Caller.visitor(lang))).isEmpty(), lang);
    }

    @Access(Access.Level.MEMBER)
    @GetMapping("/{lang}/account/actor")
    OwnActorsPage own(Lang lang, Caller caller) {
        var sight = sights.of(caller);
        var own = store.find(sight.own(), sight);
        return pages.own(own, own.stream().filter(actor -> actor.person().isPresent()).findFirst(), lang, caller);
    }

    @Access(Access.Level.MEMBER)
    @PostMapping("/{lang}/account/actor")
    Reply join(Caller caller) {
        return Reply.seeOther(Ui.url(Actor.PLURAL + "/" + founding.join(caller) + "/edit"), "ecosystem.describing.own.joined");
    }

    @Access(Access.Level.MEMBER)
    @PostMapping("/{lang}/account/actor/leaving")
    Reply leave(Caller caller) {
        var sight = sights.of(caller);
        store.find(sight.own(), sight).stream().filter(actor -> actor.person().isPresent()).findFirst().ifPresent(self -> founding.leave(self, caller));
        return Reply.seeOther(Ui.url("account/actor"), "ecosystem.describing.own.left");
    }
}
