package fi.kutomo.ecosystem.handing;

import fi.kutomo.accounts.Letters;
import fi.kutomo.accounts.Weavers;
import fi.kutomo.ecosystem.desk.Regions;
import fi.kutomo.ecosystem.handing.Handover.State;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.vocabulary.Areas;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One weaver offers a region, the other accepts or declines; until then the first can take the offer back. */
@Workflow
class Handing {

    private static final String PATH = "weaving/handovers";

    private final HandoverStore store;
    private final List<Belongings> belongings;
    private final Regions regions;
    private final Weavers weavers;
    private final Letters letters;
    private final Areas areas;
    private final AuditLog audit;
    private final Clock clock;

    Handing(
            HandoverStore store,
            List<Belongings> belongings,
            Regions regions,
            Weavers weavers,
            Letters letters,
            Areas areas,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.belongings = belongings;
        this.regions = regions;
        this.weavers = weavers;
        this.letters = letters;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
    }

    /** Others who weave in the region now. */
    List<UUID> successors(String region, UUID giver) {
        return weavers.all().entrySet().stream()
                .filter(each -> each.getValue().covers(List.of(region)) && !each.getKey().equals(giver))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @param chosen empty when the form was sent without a choice */
    void offer(String region, Optional<UUID> chosen, String note, Caller caller) {
        regions.require(region, caller);
        var giver = caller.person().orElseThrow();
        var taker = chosen.filter(successors(region, giver)::contains).orElseThrow(() -> new Refused("ecosystem.handing.refused.successor"));
        var id = Ids.next();
        if (!store.offer(id, region, giver, taker, note.strip(), clock.instant())) {
            throw new Refused("ecosystem.handing.refused.offered");
        }
        write(taker, "ecosystem.mail.handoverOffered", region);
        audit.record(caller, "handover.offered", new Ref(Handover.WORD, id));
    }

    /** Everything goes over at once, as it is now. */
    void accept(UUID id, Caller caller) {
        var handover = open(id);
        var taker = handover.taker().filter(person -> caller.person().filter(person::equals).isPresent()).orElseThrow(() -> new NotFound("handover " + id));
        regions.require(handover.region(), caller);
        var giver = handover.giver().orElseThrow(() -> new Refused("ecosystem.handing.refused.over"));
        belongings.forEach(each -> each.hand(handover.region(), giver, taker, caller));
        store.answer(id, State.ACCEPTED, clock.instant());
        write(giver, "ecosystem.mail.handoverAccepted", handover.region());
        audit.record(caller, "handover.accepted", handover.ref());
    }

    void decline(UUID id, Caller caller) {
        var handover = open(id);
        if (handover.taker().filter(person -> caller.person().filter(person::equals).isPresent()).isEmpty()) {
            throw new NotFound("handover " + id);
        }
        store.answer(id, State.DECLINED, clock.instant());
        handover.giver().ifPresent(giver -> write(giver, "ecosystem.mail.handoverDeclined", handover.region()));
        audit.record(caller, "handover.declined", handover.ref());
    }

    void withdraw(UUID id, Caller caller) {
        var handover = open(id);
        if (handover.giver().filter(person -> caller.person().filter(person::equals).isPresent()).isEmpty()) {
            throw new NotFound("handover " + id);
        }
        store.answer(id, State.WITHDRAWN, clock.instant());
        handover.taker().ifPresent(taker -> write(taker, "ecosystem.mail.handoverWithdrawn", handover.region()));
        audit.record(caller, "handover.withdrawn", handover.ref());
    }

    private Handover open(UUID id) {
        var handover = store.lock(id).orElseThrow(() -> new NotFound("handover " + id));
        if (handover.state() != State.OFFERED) {
            throw new Refused("ecosystem.handing.refused.over");
        }
        return handover;
    }

    private void write(UUID person, String key, String region) {
        letters.write(List.of(person), key, lang -> List.of(areas.find(region).map(area -> area.name().in(lang)).orElse(region)), PATH);
    }
}
