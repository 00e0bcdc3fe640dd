package fi.kutomo.ecosystem.maps;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Taking snapshots of saved maps, and removing them. */
@Controller
@Access(Access.Level.WEAVER_OR_EDITOR)
class SnapshotKeepingController {

    private final SavedMapStore maps;
    private final SnapshotStore snapshots;
    private final Snapping snapping;

    SnapshotKeepingController(SavedMapStore maps, SnapshotStore snapshots, Snapping snapping) {
        this.maps = maps;
        this.snapshots = snapshots;
        this.snapping = snapping;
    }

    @PostMapping("/{lang}/maps/{slug}/snapshots")
    Reply take(@PathVariable String slug, Caller caller) {
        var map = maps.require(slug);
        boolean fresh = snapping.take(map, caller);
        return Reply.seeOther(Ui.url(map.snapshots()), fresh ? "ecosystem.maps.snapshot.taken" : "ecosystem.maps.snapshot.there");
    }

    @PostMapping("/{lang}/maps/{slug}/snapshots/{day}/removal")
    Reply remove(@PathVariable String slug, @PathVariable String day, Caller caller) {
        var map = maps.require(slug);
        var snapshot = DateField.read(day).flatMap(known -> snapshots.on(map.id(), known)).orElseThrow(() -> new NotFound("snapshot " + day));
        snapping.remove(map, snapshot, caller);
        return Reply.seeOther(Ui.url(map.snapshots()), "ecosystem.maps.snapshot.removed");
    }
}
