package fi.kutomo.ecosystem.bringing;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.NamedActors;
import fi.kutomo.ecosystem.actors.NamedActors.Told;
import fi.kutomo.ecosystem.actors.NamedActors.Wanted;
import fi.kutomo.ecosystem.bringing.DraftActor.Trait;
import fi.kutomo.ecosystem.ties.ManyTies;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes actors and claims ties of what was decided; each carries the source of the file. */
@Component
class Making {

    private final ActorStore actors;
    private final NamedActors named;
    private final ManyTies many;
    private final DraftActorStore drafts;
    private final DraftTieStore ties;
    private final Clock clock;

    Making(ActorStore actors, NamedActors named, ManyTies many, DraftActorStore drafts, DraftTieStore ties, Clock clock) {
        this.actors = actors;
        this.named = named;
        this.many = many;
        this.drafts = drafts;
        this.ties = ties;
        this.clock = clock;
    }

    /** @return how many were made */
    int make(BroughtNet net, List<DraftActor> fresh, Map<Integer, ActorKind> kinds, Caller caller) {
        if (fresh.isEmpty()) {
            return 0;
        }
        named.lock();
        var at = clock.instant();
        var ids = named.found(fresh.stream().map(each -> new Wanted(kinds.getOrDefault(each.number(), each.kind()), each.name(), summary(each, net))).toList(), net.lang(), at);
        var told = new ArrayList<Told>();
        var made = new HashMap<Integer, UUID>();
        for (int i = 0; i < fresh.size(); i++) {
            var id = ids.get(i);
            made.put(fresh.get(i).number(), id);
            traits(fresh.get(i), net).forEach(trait -> told.add(new Told(id, trait.facet(), trait.term())));
        }
        named.tell(ids, told, net.source().told(), net.source().reach().ordinal(), at, caller.person());
        return drafts.decide(net.id(), DraftActor.State.NEW, made);
    }

    /** A description goes to everybody: where what is told does not go so far, there is none. */
    private static String summary(DraftActor draft, BroughtNet net) {
        return net.source().reach().ordinal() < Scope.PUBLIC.ordinal() ? "" : draft.summary();
    }

    /** What the file says; where it tells of no region, the region of whose weavers it was asked. */
    private static List<Trait> traits(DraftActor draft, BroughtNet net) {
        var traits = new ArrayList<>(draft.said());
        if (draft.terms(Facet.REGION).isEmpty()) {
            net.source().region().ifPresent(region -> traits.add(new Trait(Facet.REGION, region)));
        }
        return traits;
    }

    /** @return how many ties were claimed */
    int tie(BroughtNet net, Caller caller) {
        var ready = ties.ready(net.id());
        if (ready.isEmpty()) {
            return 0;
        }
        actors.hold(ready.stream().flatMap(each -> Stream.of(each.from(), each.to())).collect(Collectors.toSet()));
        var today = LocalDate.ofInstant(clock.instant(), Ui.ZONE);
        var known = net.source().made().filter(day -> !day.isAfter(today)).orElseGet(() -> LocalDate.ofInstant(net.sent(), Ui.ZONE));
        var claimed = many.claim(ready, new ManyTies.Claim(net.source().told(), known, today, clock.instant(), caller.person()));
        ties.settle(net.id(), claimed);
        return (int) claimed.stream().filter(ManyTies.Claimed::fresh).count();
    }
}
