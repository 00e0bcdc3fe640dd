package fi.kutomo.vocabulary.areas;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.sql.Json;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Panels;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.vocabulary.Area;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The areas for everybody to look at. */
@Controller
class AreaController {

    private static final List<String> KINDS = List.of("region", "municipality", "wellbeing", "vitality", "ely", "nuts", "country");

    private final KnownAreas areas;
    private final Panels panels;
    private final Messages messages;
    private final Json json;
    private final Clock clock;

    AreaController(KnownAreas areas, Panels panels, Messages messages, Json json, Clock clock) {
        this.areas = areas;
        this.panels = panels;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/areas")
    AreasPage list(Lang lang, @RequestParam(defaultValue = "region") String kind) {
        if (!KINDS.contains(kind)) {
            throw new NotFound("kind of area");
        }
        var today = LocalDate.now(clock.withZone(Ui.ZONE));
        var order = Comparator.<Area, Boolean>comparing(area -> !area.validOn(today)).thenComparing(KnownAreas.byName(lang));
        var lines = ofKind(kind)
                .sorted(order)
                .map(area -> new AreasPage.Line(area.name().in(lang), "areas/" + area.key(), area.code(), !area.validOn(today)))
                .toList();
        var kinds = KINDS.stream().map(one -> new AreasPage.Kind(one, (int) ofKind(one).count())).toList();
        return new AreasPage(messages.in(lang, "vocabulary.areas.title"), kind, kinds, lines);
    }

    private Stream<Area> ofKind(String kind) {
        return areas.map().all().stream().filter(area -> area.kind().equals(kind));
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/areas/{kind}/{code}")
    AreaPage show(Lang lang, Caller caller, @PathVariable String kind, @PathVariable String code) {
        var area = areas.find(kind + "/" + code).orElseThrow(() -> new NotFound("area"));
        var place = areas.map().place(area.key()).orElseThrow();
        var today = LocalDate.now(clock.withZone(Ui.ZONE));
        return new AreaPage(
                area.name().in(lang),
                area,
                place.language(),
                around(area),
                funding(area, today),
                inside(area, lang, today),
                !area.validOn(today),
                panels.about(Ref.keyed("area", area.key()), caller),
                List.of(
                        new Crumb(messages.in(lang, "vocabulary.areas.title"), "areas"),
                        new Crumb(messages.in(lang, "vocabulary.areas.kind." + kind), "areas?kind=" + kind)),
                Optional.of(linkedData(area, lang)));
    }

    private List<AreaPage.Around> around(Area area) {
        return areas.map().stays(area.key()).stream()
                .flatMap(stay -> areas.find(stay.around()).stream().map(other -> new AreaPage.Around(other, stay.from(), stay.until())))
                .sorted(Comparator.<AreaPage.Around>comparingInt(one -> KINDS.indexOf(one.area().kind()))
                        .thenComparing(one -> one.from().orElse(LocalDate.MIN))
                        .thenComparing(one -> one.area().key()))
                .toList();
    }

    private Optional<AreaPage.Around> funding(Area area, LocalDate today) {
        return areas.map().fundingArrow(area.key(), today).flatMap(arrow -> areas.find(arrow.other())
                .map(centre -> new AreaPage.Around(centre, arrow.from(), arrow.until())));
    }

    private Map<String, List<Area>> inside(Area area, Lang lang, LocalDate today) {
        var inside = new TreeMap<String, List<Area>>(Comparator.comparingInt(KINDS::indexOf));
        areas.map().inward(area.key()).stream()
                .filter(arrow -> arrow.on(today))
                .flatMap(arrow -> areas.find(arrow.area()).stream())
                .filter(one -> one.validOn(today))
                .sorted(KnownAreas.byName(lang))
                .forEach(one -> inside.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one));
        return inside;
    }

    private String linkedData(Area area, Lang lang) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", area.kind().equals("country") ? "Country" : "AdministrativeArea");
        data.put("name", area.name().in(lang));
        data.put("alternateName", area.name().byLang().values().stream().distinct().toList());
        data.put("identifier", area.key());
        return json.text(data);
    }
}
