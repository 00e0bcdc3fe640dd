package fi.kutomo.ecosystem.maps;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;

/** Weavers and editors give maps a name, change them and take them away. */
@Workflow
class Mapping {

    private final SavedMapStore maps;
    private final MapCards cards;
    private final Catalogue catalogue;
    private final Settling settling;
    private final AuditLog audit;
    private final Clock clock;

    Mapping(SavedMapStore maps, MapCards cards, Catalogue catalogue, Settling settling, AuditLog audit, Clock clock) {
        this.maps = maps;
        this.cards = cards;
        this.catalogue = catalogue;
        this.settling = settling;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return its path below the language prefix */
    String save(LocalizedText name, LocalizedText about, Sentence sentence, Caller caller) {
        require(sentence, caller);
        var id = Ids.next();
        var path = catalogue.reservePath(id, SavedMap.PLURAL, name.in(Lang.FI));
        maps.insert(id, path.substring(path.lastIndexOf('/') + 1), name, about, sentence, clock.instant(), caller.person());
        settling.settle(maps.require(path.substring(path.lastIndexOf('/') + 1)));
        cards.show(List.of(id));
        audit.record(caller, "map.saved", new Ref(SavedMap.WORD, id));
        return path;
    }

    void change(SavedMap map, int readVersion, LocalizedText name, LocalizedText about, Sentence sentence, Caller caller) {
        require(sentence, caller);
        maps.update(map.id(), readVersion, name, about, sentence, clock.instant());
        settling.settle(maps.require(map.slug()));
        cards.show(List.of(map.id()));
        audit.record(caller, "map.changed", map.ref());
    }

    /** Everybody gets a new place. */
    void layAnew(SavedMap map, Caller caller) {
        require(caller);
        settling.anew(map);
        audit.record(caller, "map.laidAnew", map.ref());
    }

    void withdraw(SavedMap map, Caller caller) {
        require(caller);
        maps.withdraw(map.id(), clock.instant());
        settling.forget(map);
        cards.show(List.of(map.id()));
        audit.record(caller, "map.withdrawn", map.ref());
    }

    /** A saved map would outlive the consent of whom it names. */
    private static void require(Sentence sentence, Caller caller) {
        require(caller);
        if (sentence.namesPeople()) {
            throw new Refused("ecosystem.maps.problem.person");
        }
    }

    private static void require(Caller caller) {
        if (!ActorRules.weaves(caller)) {
            throw new Forbidden("keep maps");
        }
    }
}
