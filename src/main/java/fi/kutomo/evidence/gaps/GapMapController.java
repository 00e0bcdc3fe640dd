package fi.kutomo.evidence.gaps;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Maps of evidence and gaps for readers, and what readers and assessors say of their cells. */
@Controller
@RequestMapping("/{lang}/gap-maps")
class GapMapController {

    private static final int NOTE = 300;

    private final GapMapStore store;
    private final Mapping mapping;
    private final GapMapPages pages;
    private final GapCellPages cells;

    GapMapController(GapMapStore store, Mapping mapping, GapMapPages pages, GapCellPages cells) {
        this.store = store;
        this.mapping = mapping;
        this.pages = pages;
        this.cells = cells;
    }

    @GetMapping
    @Access(Access.Level.PUBLIC)
    GapMapsPage list(Lang lang, Caller caller) {
        return pages.list(lang, caller);
    }

    @GetMapping("/{slug}")
    @Access(Access.Level.PUBLIC)
    GapMapPage show(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> query, Caller caller) {
        return pages.page(readable(slug, caller), view(query), lang, caller, Mistakes.none());
    }

    @GetMapping("/{slug}/table")
    @Access(Access.Level.PUBLIC)
    GapTablePage table(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> query, Caller caller) {
        return pages.table(readable(slug, caller), view(query), page(query), lang);
    }

    @GetMapping("/{slug}/cells/{row}/{column}")
    @Access(Access.Level.PUBLIC)
    GapCellPage cell(
            Lang lang,
            @PathVariable String slug,
            @PathVariable String row,
            @PathVariable String column,
            @RequestParam Map<String, String> query,
            Caller caller) {
        var place = new GapCellPages.Place(row, column, page(query));
        return cells.page(readable(slug, caller), view(query), place, lang, caller, GapCellForm.EMPTY, Mistakes.none());
    }

    /** Sets or takes back the marker "we need this". */
    @PostMapping("/{slug}/cells/{row}/{column}/need")
    @Access(Access.Level.PARTICIPANT)
    Reply need(
            @PathVariable String slug,
            @PathVariable String row,
            @PathVariable String column,
            @RequestParam(defaultValue = "yes") String needed,
            Caller caller) {
        var place = known(readable(slug, caller), row, column);
        boolean wanted = !needed.equals("no");
        mapping.need(slug, place.rowKey(), place.columnKey(), wanted, caller);
        return back(slug, place, wanted ? "evidence.gaps.marked" : "evidence.gaps.unmarked");
    }

    @PostMapping("/{slug}/cells/{row}/{column}/judgement")
    @Access(Access.Level.SIGNED_IN)
    Reply judge(
            Lang lang, @PathVariable String slug, @PathVariable String row, @PathVariable String column, GapCellForm form, Caller caller) {
        var map = readable(slug, caller);
        var place = known(map, row, column);
        var mistakes = Mistakes.none();
        for (var problem : form.problems().entrySet()) {
            mistakes = mistakes.and(problem.getKey(), Ui.t(problem.getValue()));
        }
        if (!mistakes.isEmpty() && GapMap.judgedBy(caller)) {
            return Reply.of(cells.page(map, view(Map.of()), place, lang, caller, form, mistakes), 422);
        }
        mapping.judge(
                slug, new NeedStore.Judged(place.rowKey(), place.columnKey(), form.people(), form.feasible(), form.reason()), caller);
        return back(slug, place, "evidence.gaps.judged");
    }

    @PostMapping("/{slug}/publication")
    @Access(Access.Level.EDITOR)
    Reply publish(@PathVariable String slug, @RequestParam(defaultValue = "-1") int version, Caller caller) {
        mapping.publish(slug, version, caller);
        return Reply.seeOther(Ui.url("gap-maps/" + slug), "evidence.gaps.published");
    }

    /** Keeps the map as it is today. */
    @PostMapping("/{slug}/states")
    @Access(Access.Level.SIGNED_IN)
    Reply keep(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String note, Caller caller) {
        if (note.length() > NOTE) {
            var mistakes = Mistakes.none().and("note", Ui.t("evidence.gaps.wrong.long"));
            return Reply.of(pages.page(readable(slug, caller), view(Map.of()), lang, caller, mistakes), 422);
        }
        int number = mapping.freeze(slug, note.strip(), caller);
        return Reply.seeOther(Ui.url("gap-maps/" + slug) + "?state=" + number, "evidence.gaps.kept");
    }

    private static Reply back(String slug, GapCellPages.Place place, String messageKey) {
        return Reply.seeOther(Ui.url("gap-maps/" + slug) + place.path(), messageKey);
    }

    static View view(Map<String, String> query) {
        return View.of(
                query.getOrDefault("state", ""), query.getOrDefault("rows", ""), query.getOrDefault("columns", ""),
                query.getOrDefault("setting", ""));
    }

    private static int page(Map<String, String> query) {
        var page = query.getOrDefault("page", "1");
        return page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1;
    }

    /** The cell of these codes, when the map has it. */
    private GapCellPages.Place known(GapMap map, String row, String column) {
        var place = new GapCellPages.Place(row, column, 1);
        if (!pages.has(map, place.rowKey(), place.columnKey())) {
            throw new NotFound("cell");
        }
        return place;
    }

    private GapMap readable(String slug, Caller caller) {
        return store.find(slug).filter(found -> found.readableBy(caller)).orElseThrow(() -> new NotFound("gap map"));
    }
}
