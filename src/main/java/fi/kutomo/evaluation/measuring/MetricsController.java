package fi.kutomo.evaluation.measuring;

import fi.kutomo.evaluation.gathering.ValuesCsv;
import fi.kutomo.evaluation.metrics.Actual;
import fi.kutomo.evaluation.metrics.ActualStore;
import fi.kutomo.evaluation.metrics.Measure;
import fi.kutomo.evaluation.metrics.MeasureStore;
import fi.kutomo.evaluation.metrics.Metrics;
import fi.kutomo.evaluation.metrics.MetricsRules;
import fi.kutomo.evaluation.metrics.MetricsStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Metrics for everybody to read: the list, those of an entry, each measure, and the values as a table. */
@Controller
@Access(Access.Level.PUBLIC)
class MetricsController {

    private static final int LAST_PAGE = 100_000;

    private final MetricsStore store;
    private final MeasureStore measures;
    private final ActualStore actuals;
    private final MetricsRules rules;
    private final MetricsPages pages;

    MetricsController(MetricsStore store, MeasureStore measures, ActualStore actuals, MetricsRules rules, MetricsPages pages) {
        this.store = store;
        this.measures = measures;
        this.actuals = actuals;
        this.rules = rules;
        this.pages = pages;
    }

    @GetMapping("/{lang}/metrics")
    MetricsListPage list(@RequestParam(defaultValue = "1") String page, Caller caller) {
        return pages.list(page.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(page), 1, LAST_PAGE) : 1, caller);
    }

    @GetMapping("/{lang}/metrics/{slug}")
    Reply show(@PathVariable String slug, Caller caller) {
        var metrics = seen(slug, caller);
        return metrics.state() == Metrics.State.WITHDRAWN ? Reply.of(pages.withdrawn(metrics), 410) : Reply.of(pages.one(metrics, caller));
    }

    @GetMapping("/{lang}/metrics/{slug}/measures/{measure}")
    Reply measure(@PathVariable String slug, @PathVariable UUID measure, Caller caller) {
        var metrics = seen(slug, caller);
        return metrics.state() == Metrics.State.WITHDRAWN
                ? Reply.of(pages.withdrawn(metrics), 410)
                : Reply.of(pages.measure(metrics, measure, caller));
    }

    /** Approved values for everybody; all of them, with their states, for the writers who ask for it. */
    @GetMapping("/{lang}/metrics/{slug}/values.csv")
    ResponseEntity<byte[]> values(@PathVariable String slug, @RequestParam(defaultValue = "") String all, Caller caller) {
        var metrics = seen(slug, caller);
        if (metrics.state() == Metrics.State.WITHDRAWN) {
            throw new NotFound("values of withdrawn metrics");
        }
        var whole = all.equals("yes") && rules.mayWrite(caller, metrics);
        var chosen = measures.of(metrics.id());
        var values = actuals.of(chosen.stream().map(Measure::id).toList());
        var rows = chosen.stream()
                .flatMap(measure -> values.getOrDefault(measure.id(), List.of()).stream()
                        .filter(actual -> whole || actual.approved())
                        .map(actual -> row(metrics, measure, actual)))
                .toList();
        return csv(slug, ValuesCsv.of(rows, !whole));
    }

    static ValuesCsv.Row row(Metrics metrics, Measure measure, Actual actual) {
        return new ValuesCsv.Row(metrics.permanentId().value(), measure.indicatorSlug(), measure.indicator(), actual);
    }

    static ResponseEntity<byte[]> csv(String name, String text) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, "text/csv;charset=utf-8");
        headers.setContentDisposition(ContentDisposition.attachment().filename(name + ".csv").build());
        headers.setCacheControl("no-store");
        return ResponseEntity.ok().headers(headers).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private Metrics seen(String slug, Caller caller) {
        var metrics = store.at(slug).orElseThrow(() -> new NotFound("metrics " + slug));
        rules.requireSee(caller, metrics);
        return metrics;
    }
}
