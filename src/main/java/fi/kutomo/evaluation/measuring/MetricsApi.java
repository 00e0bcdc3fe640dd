package fi.kutomo.evaluation.measuring;

import fi.kutomo.evaluation.metrics.Actual;
import fi.kutomo.evaluation.metrics.Measure;
import fi.kutomo.evaluation.metrics.MeasureStore;
import fi.kutomo.evaluation.metrics.Metrics;
import fi.kutomo.evaluation.metrics.MetricsStore;
import fi.kutomo.evaluation.metrics.SmallGroups;
import fi.kutomo.evaluation.metrics.Target;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Public metrics for programs: approved values only, each with the step it has reached, small groups hidden. */
@Controller
@Access(Access.Level.PUBLIC)
class MetricsApi {

    private static final int MOST = 100;

    private final MetricsStore store;
    private final MeasureStore measures;
    private final MetricsPages pages;

    MetricsApi(MetricsStore store, MeasureStore measures, MetricsPages pages) {
        this.store = store;
        this.measures = measures;
        this.pages = pages;
    }

    /** One line of the list. */
    record Line(String slug, String entry, Instant changed, String url) {}

    /** The metrics of an entry. */
    record Whole(String slug, String entry, Instant changed, String url, List<Told> measures) {}

    /** A measure with all its targets, the one in force first, and its values in the order of their periods. */
    record Told(
            UUID id,
            String indicator,
            int meaning,
            String population,
            @Nullable BigDecimal baseline,
            @Nullable LocalDate baselineDay,
            String baselineSource,
            List<Aim> targets,
            List<Value> values) {}

    /** What was aimed at. */
    record Aim(BigDecimal value, LocalDate due, String reason, Instant set) {}

    /**
     * A value.
     *
     * @param hidden it rests on fewer than five people and is not told
     * @param state the step it has reached: approved by those who do the work, or accepted by the centre, too
     */
    record Value(
            LocalDate from,
            LocalDate until,
            Actual.State state,
            boolean hidden,
            @Nullable BigDecimal value,
            @Nullable BigDecimal number,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal people,
            String words,
            TreeMap<String, BigDecimal> parts,
            String source,
            @Nullable Instant approved,
            @Nullable Instant accepted) {}

    @GetMapping("/api/v1/metrics")
    @ResponseBody
    ResponseEntity<List<Line>> list(@RequestParam(defaultValue = "0") String from) {
        int first = from.matches("\\d{1,6}") ? Integer.parseInt(from) : 0;
        return open(store.published(first, MOST).stream()
                .map(metrics -> new Line(metrics.slug(), metrics.permanentId().value(), metrics.changedAt(), url(metrics)))
                .toList());
    }

    @GetMapping("/api/v1/metrics/{slug}")
    @ResponseBody
    ResponseEntity<Whole> one(@PathVariable String slug) {
        var metrics = store.at(slug).filter(Metrics::isPublic).orElseThrow(() -> new NotFound("metrics " + slug));
        var all = measures.of(metrics.id());
        var values = pages.approved(all);
        var targets = measures.targets(all.stream().map(Measure::id).toList());
        return open(new Whole(
                slug, metrics.permanentId().value(), metrics.changedAt(), url(metrics), all.stream()
                        .map(measure -> told(
                                measure, targets.getOrDefault(measure.id(), List.of()), values.getOrDefault(measure.id(), List.of())))
                        .toList()));
    }

    private static Told told(Measure measure, List<Target> targets, List<Actual> values) {
        var content = measure.content();
        return new Told(
                measure.id(), measure.indicatorSlug(), measure.meaning(), content.population(), content.baseline(), content.day(), content.source(),
                targets.stream().map(target -> new Aim(target.value(), target.due(), target.reason(), target.setAt())).toList(),
                values.stream().map(value -> value(measure, value)).toList());
    }

    private static Value value(Measure measure, Actual actual) {
        var content = actual.content();
        var hidden = SmallGroups.hides(measure.indicator(), content);
        var parts = new TreeMap<String, BigDecimal>();
        if (!hidden) {
            parts.putAll(content.parts());
            parts.keySet().removeAll(SmallGroups.hidden(measure.indicator(), content.parts()));
        }
        return new Value(
                actual.period().starts(), actual.period().ends(), actual.state(), hidden, hidden ? null : actual.value(measure.indicator()).orElse(null),
                hidden ? null : content.number(), hidden ? null : content.denominator(), hidden ? null : content.people(), content.words(), parts,
                content.source(), actual.approvedAt().orElse(null), actual.acceptedAt().orElse(null));
    }

    private static String url(Metrics metrics) {
        return Ui.absolute("/" + Lang.FI.tag() + "/" + metrics.path());
    }

    private static <T> ResponseEntity<T> open(T body) {
        var headers = new HttpHeaders();
        headers.setCacheControl("no-cache");
        headers.set("Access-Control-Allow-Origin", "*");
        return new ResponseEntity<>(body, headers, HttpStatus.OK);
    }
}
