package fi.kutomo.evaluation.measuring;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.evaluation.indicators.Indicator;
import fi.kutomo.evaluation.metrics.Actual;
import fi.kutomo.evaluation.metrics.Measure;
import fi.kutomo.evaluation.metrics.MeasureStore;
import fi.kutomo.evaluation.metrics.Metrics;
import fi.kutomo.evaluation.metrics.MetricsStore;
import fi.kutomo.evaluation.metrics.Period;
import fi.kutomo.evaluation.metrics.SmallGroups;
import fi.kutomo.knowledge.EntryId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The newest value that counts of each indicator measured of an entry, for whoever quotes it: public metrics only, small groups hidden. */
@Component
public class Quotes {

    private final MetricsStore store;
    private final MeasureStore measures;
    private final MetricsPages pages;

    Quotes(MetricsStore store, MeasureStore measures, MetricsPages pages) {
        this.store = store;
        this.measures = measures;
        this.pages = pages;
    }

    /**
     * A value with what must be told with it.
     *
     * @param meaning of the indicator under which it was given
     * @param path of the measure, below the language prefix
     * @param state the step it has reached
     * @param value in the unit of the indicator; empty for words and where it is hidden
     * @param hidden it rests on fewer than five people
     * @param told the value in words with its period
     * @param step the step in words
     */
    public record Quote(
            int meaning, String path, Period period, Actual.State state, Optional<BigDecimal> value, boolean hidden, String told, String step) {

        public boolean accepted() {
            return state == Actual.State.ACCEPTED;
        }
    }

    /** By the id of the indicator. Where it is measured under several meanings, the newest meaning that has a value. */
    public Map<UUID, Quote> of(EntryId entry) {
        return store.of(entry.value()).filter(Metrics::isPublic).map(this::all).orElseGet(Map::of);
    }

    /** Ids of the indicators that its writers have chosen to measure, whether or not there are values or anybody may read them yet. */
    public Set<UUID> measured(EntryId entry) {
        return store.of(entry.value()).map(metrics -> measures.of(metrics.id())).orElseGet(List::of).stream()
                .map(Measure::of)
                .collect(Collectors.toSet());
    }

    private Map<UUID, Quote> all(Metrics metrics) {
        var all = measures.of(metrics.id());
        var values = pages.approved(all);
        var quotes = new HashMap<UUID, Quote>();
        all.forEach(measure -> MetricsPages.newest(values.getOrDefault(measure.id(), List.of()))
                .map(actual -> quote(metrics, measure, actual))
                .ifPresent(quote -> quotes.merge(measure.of(), quote, (one, other) -> other.meaning() > one.meaning() ? other : one)));
        return quotes;
    }

    private static Quote quote(Metrics metrics, Measure measure, Actual actual) {
        Indicator indicator = measure.indicator();
        var hidden = SmallGroups.hides(indicator, actual.content());
        return new Quote(
                measure.meaning(), MetricsPages.path(metrics, measure), actual.period(), actual.state(),
                hidden ? Optional.empty() : actual.value(indicator), hidden,
                t("evaluation.metrics.latest.of", Shown.value(indicator, actual, true), Shown.period(actual.period())), Shown.step(actual));
    }
}
