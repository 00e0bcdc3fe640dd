package fi.kutomo.evidence.gaps;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Ui;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Maps as files, and for programs. */
@Controller
@Access(Access.Level.PUBLIC)
class GapFileController {

    private final GapMapStore store;
    private final GapMapPages pages;

    GapFileController(GapMapStore store, GapMapPages pages) {
        this.store = store;
        this.pages = pages;
    }

    /** A map in the list. */
    record Entry(String slug, Map<String, String> title, String url, String record) {}

    /** All public maps. */
    record Listing(List<Entry> gapMaps) {}

    /** A row or a column. */
    record Term(String key, Map<String, String> label, int depth) {}

    /** A study: the rows and columns of the map where it stands, and where it was made as its segment. */
    record Study(UUID id, List<String> rows, List<String> cols, String seg, String title, OptionalInt year, String url) {}

    /** A map as it is now: rows, columns, segments and records, and the cells that follow. */
    record Whole(
            String slug, Map<String, String> title, Map<String, String> question, String rules, Instant at, Protocol protocol,
            List<Term> rows, List<Term> columns, List<String> segments, List<Study> records, List<Cell> cells, List<Frozen.Stamp> states) {}

    @GetMapping("/api/v1/gap-maps")
    @ResponseBody
    Listing list() {
        return new Listing(store.list(false, Optional.empty()).stream()
                .map(map -> new Entry(
                        map.slug(), map.title().byTag(), Ui.absolute("/fi/" + map.path()), Ui.absolute("/api/v1/" + map.path())))
                .toList());
    }

    @GetMapping("/api/v1/gap-maps/{slug}")
    @ResponseBody
    Whole show(@PathVariable String slug) {
        var map = readable(slug, Caller.visitor(Lang.EN));
        var chart = pages.chart(map, View.of("", "", "", ""));
        return new Whole(
                slug, chart.title().byTag(), chart.question().byTag(), chart.rules(), chart.at(), chart.protocol(), terms(chart.rows()),
                terms(chart.columns()), Arrays.stream(fi.kutomo.evidence.Setting.values()).map(Enum::name).toList(),
                chart.records().stream().map(study -> study(study, chart)).toList(), chart.cells(), store.stamps(map.id()));
    }

    private static List<Term> terms(List<Line> lines) {
        return lines.stream().map(line -> new Term(line.key(), line.label().byTag(), line.depth())).toList();
    }

    private static Study study(Seen study, Chart chart) {
        var findings = study.findings().stream().filter(chart.protocol()::takes).map(Seen.Finding::effect).toList();
        return new Study(
                study.id(),
                chart.rows().stream().filter(line -> study.terms().stream().anyMatch(line.with()::contains)).map(Line::key).toList(),
                chart.columns().stream().filter(line -> findings.stream().anyMatch(line.with()::contains)).map(Line::key).toList(),
                study.setting().name(),
                study.title(),
                study.year(),
                Ui.absolute("/fi/" + study.path()));
    }

    /** A frozen state, byte for byte. */
    @GetMapping("/api/v1/gap-maps/{slug}/states/{number:\\d{1,6}}")
    ResponseEntity<byte[]> state(@PathVariable String slug, @PathVariable int number) {
        var frozen = pages.frozen(readable(slug, Caller.visitor(Lang.EN)), number);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + frozen.sha256() + "\"")
                .header("Access-Control-Allow-Origin", "*")
                .body(frozen.content().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{lang}/gap-maps/{slug}/map.csv")
    ResponseEntity<byte[]> csv(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> query, Caller caller) {
        var view = GapMapController.view(query);
        var chart = pages.chart(readable(slug, caller), view);
        return file(slug + ".csv", "text/csv;charset=UTF-8", GapCsv.of(chart, GapMapPages.shown(chart, view), lang));
    }

    @GetMapping("/{lang}/gap-maps/{slug}/map.svg")
    @Paced(Pace.PICTURE)
    ResponseEntity<byte[]> svg(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> query, Caller caller) {
        var view = GapMapController.view(query);
        return file(slug + ".svg", "image/svg+xml;charset=UTF-8", GapDrawing.svg(pages.chart(readable(slug, caller), view), view, lang));
    }

    private static ResponseEntity<byte[]> file(String name, String type, String content) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(content.getBytes(StandardCharsets.UTF_8));
    }

    private GapMap readable(String slug, Caller caller) {
        return store.find(slug).filter(found -> found.readableBy(caller)).orElseThrow(() -> new NotFound("gap map"));
    }
}
