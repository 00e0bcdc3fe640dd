package fi.kutomo.evaluation.transfer;

import fi.kutomo.evaluation.transfer.Fit.Compared;
import fi.kutomo.evaluation.transfer.Fit.Side;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.Areas;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Transferability for programs. */
@Controller
@Access(Access.Level.PUBLIC)
class TransferApi {

    private static final int PART = 100;

    private final Entries entries;
    private final Areas areas;
    private final ContextStore contexts;
    private final TransferPages pages;
    private final Clock clock;

    TransferApi(Entries entries, Areas areas, ContextStore contexts, TransferPages pages, Clock clock) {
        this.entries = entries;
        this.areas = areas;
        this.contexts = contexts;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param area key of the municipality, such as {@code municipality/837} */
    @GetMapping("/api/v1/fit/{id}")
    @ResponseBody
    ResponseEntity<Object> fit(@PathVariable String id, @RequestParam(defaultValue = "") String area) {
        var entry = PermanentId.parse(id)
                .filter(known -> entries.published(known).isPresent())
                .flatMap(entries::find)
                .map(EntrySummary::entry)
                .orElseThrow(() -> new NotFound(id));
        var described = Objects.requireNonNull(entries.described(List.of(entry)).get(entry));
        return areas.find(area)
                .filter(place -> place.key().startsWith(Municipalities.KIND))
                .flatMap(place -> pages.fit(described, place))
                .map(fit -> open(view(described, area, fit)))
                .orElseGet(() -> ResponseEntity.badRequest()
                        .body(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "area is the key of a municipality, such as municipality/837")));
    }

    private static Map<String, Object> view(Described described, String area, Fit fit) {
        var view = new LinkedHashMap<String, Object>();
        view.put("entry", described.id().value());
        view.put("area", area);
        view.put("compared", fit.compared().stream().map(TransferApi::compared).toList());
        view.put("notCompared", fit.left());
        fit.wanted().ifPresent(side -> view.put("positive", side(side)));
        fit.notWanted().ifPresent(side -> view.put("noneOrNegative", side(side)));
        fit.fit().ifPresent(difference -> view.put("fit", difference));
        return view;
    }

    private static Map<String, Object> compared(Compared compared) {
        var view = new LinkedHashMap<String, Object>();
        view.put("experience", compared.experience().number());
        view.put("area", compared.experience().account().area());
        Optional.ofNullable(compared.experience().account().result()).ifPresent(result -> view.put("result", result.name()));
        view.put("similarity", compared.similarity().value());
        view.put("distances", compared.similarity().distances());
        return view;
    }

    private static Map<String, Object> side(Side side) {
        return Map.of(
                "best", side.best().similarity().value(), "bestExperience", side.best().experience().number(), "mean", side.mean(), "count",
                side.count());
    }

    /** What is known of a municipality. */
    @GetMapping("/api/v1/contexts/{code:\\d{3}}")
    @ResponseBody
    ResponseEntity<Object> context(@PathVariable String code) {
        var key = Municipalities.KIND + code;
        return open(views(List.of(key)).stream().findFirst().orElseThrow(() -> new NotFound(key)));
    }

    /** What is known of the municipalities of today, a part at a time. */
    @GetMapping("/api/v1/contexts")
    @ResponseBody
    ResponseEntity<Object> contexts(@RequestParam(defaultValue = "1") int page) {
        var keys = areas.of("municipality", LocalDate.now(clock), Lang.FI).stream().map(Area::key).sorted().toList();
        int number = Math.clamp(page, 1, 10_000);
        int until = Math.min(number * PART, keys.size());
        var view = new LinkedHashMap<String, Object>();
        view.put("total", keys.size());
        view.put("contexts", views(keys.subList(Math.min((number - 1) * PART, until), until)));
        view.put("next", until < keys.size() ? number + 1 : null);
        return open(view);
    }

    private List<Map<String, Object>> views(List<String> keys) {
        var brought = contexts.statistics(keys);
        var views = new ArrayList<Map<String, Object>>();
        contexts.contexts(keys).forEach((key, context) -> views.add(view(key, context, Optional.ofNullable(brought.get(key)))));
        return views;
    }

    private static Map<String, Object> view(String key, Context context, Optional<Statistic> brought) {
        var view = new LinkedHashMap<String, Object>();
        view.put("area", key);
        Optional.ofNullable(context.population()).ifPresent(people -> view.put("population", people));
        Optional.ofNullable(context.unemployment()).ifPresent(share -> view.put("unemployment", share));
        Optional.ofNullable(context.older()).ifPresent(share -> view.put("share65", share));
        Optional.ofNullable(context.settlement()).ifPresent(kind -> view.put("settlement", kind.name()));
        Optional.ofNullable(context.swedish()).ifPresent(is -> view.put("swedishMajority", is));
        brought.ifPresent(statistic -> {
            view.put("year", statistic.year());
            view.put("source", statistic.source());
        });
        return view;
    }

    private static ResponseEntity<Object> open(Object view) {
        return ResponseEntity.ok().header("Cache-Control", "no-cache").header("Access-Control-Allow-Origin", "*").body(view);
    }
}
