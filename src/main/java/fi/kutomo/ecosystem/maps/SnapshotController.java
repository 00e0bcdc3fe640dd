package fi.kutomo.ecosystem.maps;

import fi.kutomo.platform.limits.Pace;
import fi.kutomo.ecosystem.maps.MapPages.Looked;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Earlier days of a saved map for everybody, as far as they may be shown today. */
@Controller
@Access(Access.Level.PUBLIC)
class SnapshotController {

    private static final String ALL = "/{lang}/maps/{slug}/snapshots";
    private static final String ONE = ALL + "/{day}";
    private static final String CHANGES = ONE + "/changes";

    private final SavedMapStore maps;
    private final SnapshotStore snapshots;
    private final Charting charting;
    private final Placing placing;
    private final MapPages pages;
    private final SnapshotPages past;
    private final MapFiles files;

    SnapshotController(
            SavedMapStore maps, SnapshotStore snapshots, Charting charting, Placing placing, MapPages pages, SnapshotPages past, MapFiles files) {
        this.maps = maps;
        this.snapshots = snapshots;
        this.charting = charting;
        this.placing = placing;
        this.pages = pages;
        this.past = past;
        this.files = files;
    }

    @GetMapping(ALL)
    SnapshotsPage all(Lang lang, @PathVariable String slug, Caller caller) {
        return past.all(maps.require(slug), lang, caller);
    }

    @Paced(Pace.SEARCH)
    @GetMapping(ONE)
    MapPage one(
            Lang lang, @PathVariable String slug, @PathVariable String day, @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String page) {
        var map = maps.require(slug);
        var snapshot = on(map, day);
        var content = charting.of(snapshot, lang);
        var looked = new Looked(snapshot.sentence(), content, MapController.show(show), List.of(), () -> placing.of(map, content.net()));
        return pages.then(map, snapshot, looked.moving(map.snapshot(snapshot.day()) + "/net", page), lang);
    }

    @Paced(Pace.SEARCH)
    @GetMapping(ONE + "/file")
    void file(
            Lang lang, @PathVariable String slug, @PathVariable String day, @RequestParam(defaultValue = "csv") String format,
            @RequestParam(defaultValue = "actors") String part, HttpServletResponse response)
            throws IOException {
        var snapshot = on(maps.require(slug), day);
        MapFileController.send(files.of(charting.of(snapshot, lang), lang), format, part, "kutomo-map-" + snapshot.day(), response);
    }

    /** Leads from the chosen days to what differs between them. */
    @GetMapping("/{lang}/maps/{slug}/difference")
    Reply chosen(@PathVariable String slug, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        var map = maps.require(slug);
        var before = DateField.read(from).flatMap(day -> snapshots.on(map.id(), day));
        return Reply.seeOther(Ui.url(before.map(snapshot -> map.changes(snapshot.day(), later(map, to).map(Snapshot::day))).orElseGet(map::snapshots)));
    }

    /** @param to a day with a snapshot; empty: today */
    @Paced(Pace.SEARCH)
    @GetMapping(CHANGES)
    DifferencePage changes(Lang lang, @PathVariable String slug, @PathVariable String day, @RequestParam(defaultValue = "") String to) {
        var map = maps.require(slug);
        var before = on(map, day);
        var after = later(map, to);
        return past.difference(
                map, new SnapshotPages.Times(before.day(), after.map(Snapshot::day)), difference(map, before, after, lang),
                !before.sentence().equals(after.map(Snapshot::sentence).orElse(map.sentence())), net -> placing.of(map, net), lang);
    }

    @Paced(Pace.SEARCH)
    @GetMapping(CHANGES + "/file")
    void changesFile(
            Lang lang, @PathVariable String slug, @PathVariable String day, @RequestParam(defaultValue = "") String to, HttpServletResponse response)
            throws IOException {
        var map = maps.require(slug);
        var csv = DifferenceCsv.of(difference(map, on(map, day), later(map, to), lang), lang);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"kutomo-map-changes.csv\"");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Robots-Tag", "noindex");
        response.getOutputStream().write(csv.getBytes(StandardCharsets.UTF_8));
    }

    private Difference difference(SavedMap map, Snapshot before, Optional<Snapshot> after, Lang lang) {
        return Difference.between(charting.of(before, lang), after.map(snapshot -> charting.of(snapshot, lang)).orElseGet(() -> charting.of(map.sentence(), lang)));
    }

    private Optional<Snapshot> later(SavedMap map, String day) {
        return day.isBlank() ? Optional.empty() : Optional.of(on(map, day));
    }

    private Snapshot on(SavedMap map, String day) {
        return DateField.read(day).flatMap(known -> snapshots.on(map.id(), known)).orElseThrow(() -> new NotFound("snapshot " + day));
    }
}
