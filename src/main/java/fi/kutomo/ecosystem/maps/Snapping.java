package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;

/** Weavers and editors write down what is on a saved map today, so that it can be compared later. */
@Workflow
class Snapping {

    private final SnapshotStore snapshots;
    private final Charting charting;
    private final AuditLog audit;
    private final Clock clock;

    Snapping(SnapshotStore snapshots, Charting charting, AuditLog audit, Clock clock) {
        this.snapshots = snapshots;
        this.charting = charting;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return whether there was none of today yet; the first one of a day stays */
    boolean take(SavedMap map, Caller caller) {
        require(caller);
        var now = clock.instant();
        var snapshot = new Snapshot(Ids.next(), LocalDate.ofInstant(now, Ui.ZONE), map.sentence());
        boolean fresh = snapshots.insert(map.id(), snapshot, now, caller.person());
        if (fresh) {
            snapshots.hold(snapshot.id(), charting.of(map.sentence(), Lang.FI));
            audit.record(caller, "map.snapshotTaken", map.ref());
        }
        return fresh;
    }

    void remove(SavedMap map, Snapshot snapshot, Caller caller) {
        require(caller);
        snapshots.remove(snapshot.id());
        audit.record(caller, "map.snapshotRemoved", map.ref());
    }

    private static void require(Caller caller) {
        if (!ActorRules.weaves(caller)) {
            throw new Forbidden("keep maps");
        }
    }
}
