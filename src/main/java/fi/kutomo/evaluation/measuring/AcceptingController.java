package fi.kutomo.evaluation.measuring;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.evaluation.metrics.Actual;
import fi.kutomo.evaluation.metrics.ActualStore;
import fi.kutomo.evaluation.metrics.Measure;
import fi.kutomo.evaluation.metrics.MeasureStore;
import fi.kutomo.evaluation.metrics.Metrics;
import fi.kutomo.evaluation.metrics.MetricsRules;
import fi.kutomo.evaluation.metrics.MetricsStore;
import fi.kutomo.evaluation.metrics.Standing;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for the centre: values that their makers have approved. */
@Controller
@Access(Access.Level.EDITOR)
class AcceptingController {

    /** So many measures are shown at once; the next come up as these are dealt with. */
    private static final int MOST = 300;

    private final MetricsStore store;
    private final MeasureStore measures;
    private final ActualStore actuals;
    private final MetricsRules rules;
    private final Entries entries;

    AcceptingController(MetricsStore store, MeasureStore measures, ActualStore actuals, MetricsRules rules, Entries entries) {
        this.store = store;
        this.measures = measures;
        this.actuals = actuals;
        this.rules = rules;
        this.entries = entries;
    }

    @GetMapping("/{lang}/metrics/queue")
    AcceptingPage list(Lang lang, Caller caller) {
        var waiting = actuals.toAccept(MOST).stream().collect(Collectors.groupingBy(Actual::measure, LinkedHashMap::new, Collectors.toList()));
        var known = measures.these(waiting.keySet()).stream().collect(Collectors.toMap(Measure::id, Function.identity()));
        var whose = store.these(known.values().stream().map(Measure::metrics).distinct().toList()).stream()
                .collect(Collectors.toMap(Metrics::id, Function.identity()));
        var names = entries.named(whose.values().stream().map(Metrics::entry).toList());
        var standings = rules.standings(caller, whose.values());
        var lines = waiting.entrySet().stream().map(each -> {
            var measure = Objects.requireNonNull(known.get(each.getKey()));
            var metrics = Objects.requireNonNull(whose.get(measure.metrics()));
            var about = About.of(Optional.ofNullable(names.get(metrics.entry())), metrics.permanentId().value(), lang);
            return line(about, metrics, measure, each.getValue(), standings);
        });
        return new AcceptingPage(t("evaluation.metrics.queue.title"), lines.toList(), MetricsPages.trail());
    }

    private static AcceptingPage.Line line(About about, Metrics metrics, Measure measure, List<Actual> values, Map<UUID, Standing> standings) {
        var standing = Objects.requireNonNull(standings.get(metrics.id()));
        var since = values.getFirst().approvedAt().map(Ui::date).orElse("");
        return new AcceptingPage.Line(
                about, measure.indicator().name().in(Ui.lang()), MetricsPages.foreign(measure.indicator().name()), WritingPages.edit(metrics, measure.id()),
                t("evaluation.metrics.queue.waiting", values.size(), since), values.stream().noneMatch(standing::mayAccept));
    }
}
