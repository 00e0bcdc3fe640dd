package fi.kutomo.ecosystem.uniting;

import fi.kutomo.accounts.Weavers;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorCards;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.FollowedActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.ties.TieStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes one actor of two, keeps them apart for ever, or parts them again: editors do, and weavers in their own regions. */
@Workflow
class Uniting {

    private final Alike alike;
    private final UnitingStore store;
    private final FollowedActorStore followed;
    private final ActorStore actors;
    private final TieStore ties;
    private final Sights sights;
    private final Weavers weavers;
    private final ActorCards cards;
    private final AuditLog audit;
    private final Clock clock;

    Uniting(
            Alike alike,
            UnitingStore store,
            FollowedActorStore followed,
            ActorStore actors,
            TieStore ties,
            Sights sights,
            Weavers weavers,
            ActorCards cards,
            AuditLog audit,
            Clock clock) {
        this.alike = alike;
        this.store = store;
        this.followed = followed;
        this.actors = actors;
        this.ties = ties;
        this.sights = sights;
        this.weavers = weavers;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the caller decides on two actors that work in these regions, each in its own; on one of no region editors do, and who weaves everywhere. */
    boolean may(Collection<Set<String>> sides, Caller caller) {
        return caller.is(Role.EDITOR)
                || caller.is(Role.WEAVER)
                        && caller.person().flatMap(weavers::realm).filter(realm -> sides.stream().allMatch(realm::covers)).isPresent();
    }

    /** The other one goes into the kept one, with all that is said of it, its ties and its address. */
    void unite(UUID kept, UUID other, Caller caller) {
        var pair = require(kept, other, caller);
        var now = clock.instant();
        actors.hold(pair.both());
        store.decide(Ids.next(), pair, true, now);
        followed.replace(other, Optional.of(kept), now);
        ties.move(other, kept, LocalDate.ofInstant(now, Ui.ZONE));
        cards.show(pair.both());
        audit.record(caller, "actor.united", List.of(pair.kept().ref(), pair.other().ref()), Map.of("into", pair.kept().slug()));
    }

    /** They are two. The pair is not proposed again. */
    void keepApart(UUID kept, UUID other, Caller caller) {
        var pair = require(kept, other, caller);
        store.decide(Ids.next(), pair, false, clock.instant());
        audit.record(caller, "actor.keptApart", List.of(pair.kept().ref(), pair.other().ref()), Map.of());
    }

    /** Gives the other one back what was its own. What was said since of the kept one stays there; the pair stays apart. */
    void part(UUID id, Caller caller) {
        var united = store.lockUnited(id);
        if (!may(store.sides(List.of(id)).getOrDefault(id, List.of(Set.of())), caller)) {
            throw new Forbidden("part the actors");
        }
        store.part(united, clock.instant());
        followed.giveBack(List.of(united.other()));
        ties.giveBack(List.of(united.other()));
        cards.show(List.of(united.kept(), united.other()));
        audit.record(caller, "actor.parted", List.of(new Ref(Actor.WORD, united.kept()), new Ref(Actor.WORD, united.other())), Map.of());
    }

    private Alike.Pair require(UUID kept, UUID other, Caller caller) {
        var pair = alike.pairs(sights.of(caller)).stream()
                .filter(each -> each.kept().id().equals(kept) && each.other().id().equals(other))
                .findFirst()
                .orElseThrow(() -> new Refused("ecosystem.uniting.decided"));
        if (!may(pair.sides(), caller)) {
            throw new Forbidden("decide on the actors");
        }
        return pair;
    }
}
