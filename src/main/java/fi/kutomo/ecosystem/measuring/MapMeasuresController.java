package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.maps.MapNets;
import fi.kutomo.ecosystem.maps.MapNets.Mapped;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.ui.DateField;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** How the net of a saved map stands, for everybody: of a theme, a programme or whatever its sentence says. */
@Controller
@Access(Access.Level.PUBLIC)
class MapMeasuresController {

    private final MapNets maps;
    private final MapMeasuresPages pages;
    private final MeasuresFiles files;
    private final Runs runs;
    private final Places places;

    MapMeasuresController(MapNets maps, MapMeasuresPages pages, MeasuresFiles files, Runs runs, Places places) {
        this.maps = maps;
        this.pages = pages;
        this.files = files;
        this.runs = runs;
        this.places = places;
    }

    /**
     * The net of a map for programs.
     *
     * @param map last part of its address
     * @param told what it shows, by language
     * @param standing whether it is reckoned: {@code told}, {@code counting}, {@code too-few}
     */
    record View(
            String map, Map<String, String> told, String sentence, LocalDate on, String standing, MeasuresFiles.@Nullable Told run,
            List<MeasuresFiles.Earlier> series, List<MeasuresFiles.Head> kept) {}

    /**
     * What is asked of a map that is there.
     *
     * @param current whether it is asked as it stands, and not of an earlier day
     */
    private record Asked(Mapped map, Question question, boolean current) {}

    /** The day is today, that of the sentence, or one of which a run is kept. */
    private Asked asked(String slug, String on) {
        var map = maps.at(slug).orElseThrow(() -> new NotFound("map " + slug));
        var usual = Question.of(map, places.today());
        var day = on.isEmpty() ? usual.day() : DateField.read(on).orElseThrow(() -> new NotFound("day of a net"));
        boolean current = day.equals(usual.day());
        if (!current && (map.day().isPresent() || !runs.known(usual.on(day), places.today()))) {
            throw new NotFound("net on " + day);
        }
        return new Asked(map, usual.on(day), current);
    }

    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/maps/{slug}/measures")
    MeasuresPage show(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String on) {
        var asked = asked(slug, on);
        return pages.page(asked.map(), asked.question(), asked.current(), lang);
    }

    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/maps/{slug}/measures.csv")
    void table(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String on, HttpServletResponse response) throws IOException {
        files.send(runs.open(asked(slug, on).question()).run(), "map-" + slug, lang, response);
    }

    @Paced(Pace.SEARCH)
    @GetMapping("/api/v1/maps/{slug}/measures")
    @ResponseBody
    ResponseEntity<View> view(@PathVariable String slug, @RequestParam(defaultValue = "") String on) {
        var asked = asked(slug, on);
        var answer = runs.open(asked.question());
        var view = files.view(asked.question(), answer, asked.current());
        var told = new LinkedHashMap<String, String>();
        Lang.ALL.forEach(lang -> told.put(lang.tag(), maps.told(asked.map(), lang)));
        return MeasuresController.answered(
                answer, new View(slug, told, asked.map().sentence(), view.on(), view.standing(), view.run(), view.series(), view.kept()));
    }
}
