package fi.kutomo.evidence.gaps;

import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.sql.Json;
import java.util.List;
import java.util.Map;

/** People ask for maps, publish them, keep states of them, and say which of their gaps matter. */
@Workflow
class Mapping {

    private final GapMapStore store;
    private final NeedStore needs;
    private final Charting charting;
    private final GapMapCards cards;
    private final Json json;
    private final AuditLog audit;

    Mapping(GapMapStore store, NeedStore needs, Charting charting, GapMapCards cards, Json json, AuditLog audit) {
        this.store = store;
        this.needs = needs;
        this.charting = charting;
        this.cards = cards;
        this.json = json;
        this.audit = audit;
    }

    GapMap begin(GapMapForm form, Caller caller) {
        if (!caller.is(Role.WRITER) && !caller.is(Role.EDITOR)) {
            throw new Forbidden("gap map");
        }
        var slug = store.freeSlug(form.title().in(caller.lang()));
        var map = new GapMap(
                Ids.next(), 0, GapMap.State.DRAFT, slug.value(), form.title(), form.question(), form.protocol(), caller.person());
        store.add(map);
        audit.record(caller, "gap-map.begun", ref(map), Map.of("slug", map.slug()));
        return map;
    }

    void change(String slug, GapMapForm form, Caller caller) {
        var map = readable(slug, caller);
        if (!map.editableBy(caller)) {
            throw new Forbidden("gap map");
        }
        if (!store.change(map.id(), form.versionRead(), form.title(), form.question(), form.protocol())) {
            throw new Refused("evidence.gaps.wrong.meanwhile");
        }
        if (map.state() == GapMap.State.PUBLISHED) {
            cards.show(List.of(map.id()));
        }
        audit.record(caller, "gap-map.changed", ref(map), Map.of("slug", map.slug()));
    }

    void publish(String slug, int version, Caller caller) {
        if (!caller.is(Role.EDITOR)) {
            throw new Forbidden("gap map");
        }
        var map = readable(slug, caller);
        if (!store.publish(map.id(), version)) {
            throw new Refused("evidence.gaps.wrong.meanwhile");
        }
        cards.show(List.of(map.id()));
        audit.record(caller, "gap-map.published", ref(map), Map.of("slug", map.slug()));
    }

    /** Keeps the map as it is now; answers the number of the state. */
    int freeze(String slug, String note, Caller caller) {
        var map = judged(slug, caller);
        if (map.state() != GapMap.State.PUBLISHED) {
            throw new Refused("evidence.gaps.wrong.draft");
        }
        var chart = charting.now(map);
        int number = store.freeze(map.id(), chart.at(), note, json.text(chart), caller.person());
        audit.record(caller, "gap-map.kept", ref(map), Map.of("slug", map.slug(), "state", number));
        return number;
    }

    /** Says that the caller needs what this cell would tell, or no longer does. */
    void need(String slug, String row, String column, boolean needed, Caller caller) {
        var map = readable(slug, caller);
        var person = caller.person().orElseThrow(() -> new Forbidden("need"));
        if (needed) {
            needs.mark(map.id(), row, column, person);
        } else {
            needs.unmark(map.id(), row, column, person);
        }
        audit.record(
                caller, needed ? "gap-map.needed" : "gap-map.not-needed", ref(map), Map.of("slug", map.slug(), "row", row, "column", column));
    }

    void judge(String slug, NeedStore.Judged judged, Caller caller) {
        var map = judged(slug, caller);
        needs.judge(map.id(), judged, caller.person());
        audit.record(
                caller, "gap-map.judged", ref(map), Map.of("slug", map.slug(), "row", judged.row(), "column", judged.column()));
    }

    private GapMap judged(String slug, Caller caller) {
        if (!GapMap.judgedBy(caller)) {
            throw new Forbidden("gap map");
        }
        return readable(slug, caller);
    }

    private GapMap readable(String slug, Caller caller) {
        return store.find(slug).filter(found -> found.readableBy(caller)).orElseThrow(() -> new NotFound("gap map"));
    }

    private static Ref ref(GapMap map) {
        return new Ref(GapMap.KIND, map.id());
    }
}
