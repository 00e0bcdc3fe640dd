package fi.kutomo.evidence.gaps;

import fi.kutomo.evidence.Setting;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.sql.Json;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Chip;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Table;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes what readers see of maps. */
@Component
class GapMapPages {

    private static final int NEEDED_MOST = 10;
    private static final int ROWS = 60;

    private final GapMapStore store;
    private final Charting charting;
    private final Waiting waiting;
    private final GapWords words;
    private final Json json;
    private final Clock clock;

    GapMapPages(GapMapStore store, Charting charting, Waiting waiting, GapWords words, Json json, Clock clock) {
        this.store = store;
        this.charting = charting;
        this.waiting = waiting;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    GapMapsPage list(Lang lang, Caller caller) {
        var maps = store.list(GapMap.judgedBy(caller), caller.person());
        return new GapMapsPage(
                Ui.t("evidence.gaps.title"), maps.stream().map(map -> line(map, lang)).toList(), caller.is(Role.WRITER) || caller.is(Role.EDITOR));
    }

    private GapMapsPage.Line line(GapMap map, Lang lang) {
        var protocol = map.protocol();
        return new GapMapsPage.Line(
                map.title().in(lang), map.title().langFor(lang).tag(), map.path(), map.question().in(lang), map.state() == GapMap.State.DRAFT,
                Ui.t("evidence.gaps.facts", protocol.rows().size(), protocol.columns().size()));
    }

    /** The chart of this view: as it is now, or as it was kept. */
    Chart chart(GapMap map, View view) {
        var chart = view.state().map(number -> json.read(frozen(map, number).content(), Chart.class)).orElseGet(() -> charting.now(map));
        return view.setting().map(chart::in).orElse(chart);
    }

    boolean has(GapMap map, String row, String column) {
        return charting.has(map, row, column);
    }

    Frozen frozen(GapMap map, int number) {
        return store.frozen(map.id(), number).orElseThrow(() -> new NotFound("state"));
    }

    GapMapPage page(GapMap map, View view, Lang lang, Caller caller, Mistakes mistakes) {
        var chart = chart(map, view);
        var states = store.stamps(map.id());
        var title = chart.title().in(lang);
        return new GapMapPage(
                title,
                List.of(maps()),
                map.path(),
                view.query(),
                chart.question().in(lang),
                map.state() == GapMap.State.DRAFT,
                view.state().map(number -> state(map, frozen(map, number), title)),
                Ui.t("evidence.gaps.counts", chart.asked(), chart.records().size()),
                legend(chart, view),
                narrowed(chart, view, map, lang),
                wider(view, map),
                settings(view),
                view,
                Matrix.of(chart, view, map.path(), lang),
                needed(chart, view, map, lang),
                waited(chart, view, map),
                words.protocol(chart, lang),
                states,
                acts(map, caller, view),
                mistakes);
    }

    private GapMapPage.State state(GapMap map, Frozen frozen, String title) {
        var again = json.text(json.read(frozen.content(), Chart.class).again());
        var address = Ui.absolute(Ui.url(map.path())) + "?state=" + frozen.number();
        return new GapMapPage.State(
                frozen.number(),
                Ui.date(frozen.at()),
                frozen.note(),
                frozen.sha256(),
                again.equals(frozen.content()) && Frozen.sha256(again).equals(frozen.sha256()),
                "/api/v1/" + map.path() + "/states/" + frozen.number(),
                Ui.t("evidence.gaps.citation", title, frozen.number(), Ui.date(frozen.at()), address));
    }

    private static GapMapPage.Acts acts(GapMap map, Caller caller, View view) {
        boolean now = view.state().isEmpty();
        return new GapMapPage.Acts(
                now && map.editableBy(caller),
                now && caller.is(Role.EDITOR) && map.state() == GapMap.State.DRAFT,
                now && GapMap.judgedBy(caller) && map.state() == GapMap.State.PUBLISHED,
                map.version());
    }

    private List<GapMapPage.Legend> legend(Chart chart, View view) {
        var cells = shown(chart, view);
        return Arrays.stream(GapClass.values())
                .map(each -> words.legend(each, (int) cells.stream().filter(cell -> cell.main() == each).count()))
                .toList();
    }

    /** The cells of the lines that are looked at. */
    static List<Cell> shown(Chart chart, View view) {
        var rows = view.shown(chart.rows(), view.rows()).stream().map(Line::key).toList();
        var columns = view.shown(chart.columns(), view.columns()).stream().map(Line::key).toList();
        return chart.cells().stream().filter(cell -> rows.contains(cell.row()) && columns.contains(cell.column())).toList();
    }

    private static List<Chip> narrowed(Chart chart, View view, GapMap map, Lang lang) {
        var chips = new ArrayList<Chip>();
        var base = Ui.url(map.path());
        chart.row(view.rows()).ifPresent(line -> chips.add(new Chip(line.label().in(lang), base + view.rows("").query())));
        chart.column(view.columns()).ifPresent(line -> chips.add(new Chip(line.label().in(lang), base + view.columns("").query())));
        if (view.rows().equals(View.ALL) || view.columns().equals(View.ALL)) {
            chips.add(new Chip(Ui.t("evidence.gaps.allLines"), base + view.rows("").columns("").query()));
        }
        view.setting().ifPresent(place ->
                chips.add(new Chip(Ui.t("evidence.gaps.setting." + place), base + view.setting(Optional.empty()).query())));
        return chips;
    }

    private static Optional<String> wider(View view, GapMap map) {
        var all = view.rows(View.ALL).columns(View.ALL);
        return view.equals(all) ? Optional.empty() : Optional.of(Ui.url(map.path()) + all.query());
    }

    private static List<Option> settings(View view) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", Ui.t("evidence.gaps.everywhere"), view.setting().isEmpty()));
        for (var setting : Setting.values()) {
            options.add(Option.of(setting.name(), Ui.t("evidence.gaps.setting." + setting), view.setting().equals(Optional.of(setting))));
        }
        return options;
    }

    private Optional<Table> needed(Chart chart, View view, GapMap map, Lang lang) {
        var most = shown(chart, view).stream()
                .filter(cell -> cell.priority().orElse(0) > 0)
                .sorted(Comparator.comparingDouble((Cell cell) -> -cell.priority().getAsDouble()))
                .limit(NEEDED_MOST)
                .toList();
        return most.isEmpty() ? Optional.empty() : Optional.of(words.needed(chart, most, map, view, lang));
    }

    /** Of the whole map as it is now. */
    private Optional<String> waited(Chart chart, View view, GapMap map) {
        var all = view.state().isPresent() || view.setting().isPresent() ? List.<Waited>of() : waiting.of(map, chart);
        return all.isEmpty() ? Optional.empty() : Optional.of(GapWords.waited(all, clock.instant()));
    }

    GapTablePage table(GapMap map, View view, int number, Lang lang) {
        var chart = chart(map, view);
        var cells = shown(chart, view).stream()
                .sorted(Comparator.comparingDouble((Cell cell) -> -cell.priority().orElse(0))
                        .thenComparing(Cell::main)
                        .thenComparingDouble(Cell::coverage))
                .toList();
        int pages = Math.max(1, (cells.size() + ROWS - 1) / ROWS);
        int page = Math.clamp(number, 1, pages);
        var part = cells.subList((page - 1) * ROWS, Math.min(page * ROWS, cells.size()));
        var title = chart.title().in(lang);
        return new GapTablePage(
                Ui.t("evidence.gaps.tableTitle", title),
                List.of(maps(), new Crumb(title, map.path())),
                Ui.t("evidence.gaps.counts", chart.asked(), chart.records().size()),
                map.path() + view.query(),
                words.cells(chart, part, map, view, lang).csv(Ui.url(map.path()) + "/map.csv" + view.query()),
                new Pager(page, pages, Ui.url(map.path()) + "/table" + view.query()));
    }

    static Crumb maps() {
        return new Crumb(Ui.t("evidence.gaps.title"), "gap-maps");
    }
}
