package fi.kutomo.evaluation.measuring;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.evaluation.gathering.ValuesCsv;
import fi.kutomo.evaluation.indicators.Indicator;
import fi.kutomo.evaluation.indicators.IndicatorStore;
import fi.kutomo.evaluation.indicators.KeptIndicator;
import fi.kutomo.evaluation.metrics.Actual;
import fi.kutomo.evaluation.metrics.ActualStore;
import fi.kutomo.evaluation.metrics.Measure;
import fi.kutomo.evaluation.metrics.MeasureStore;
import fi.kutomo.evaluation.metrics.Metrics;
import fi.kutomo.evaluation.metrics.MetricsStore;
import fi.kutomo.evaluation.metrics.Period;
import fi.kutomo.evaluation.metrics.SmallGroups;
import fi.kutomo.evaluation.metrics.Together;
import fi.kutomo.evaluation.metrics.Together.Given;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import fi.kutomo.vocabulary.Terms;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The approved values of all public metrics for one indicator: put together for a period, and as they are. */
@Controller
@Access(Access.Level.PUBLIC)
class TogetherController {

    private static final int MOST = 500;

    private final IndicatorStore indicators;
    private final MetricsStore store;
    private final MeasureStore measures;
    private final ActualStore actuals;
    private final Entries entries;
    private final Catalogue catalogue;
    private final Terms terms;

    TogetherController(
            IndicatorStore indicators, MetricsStore store, MeasureStore measures, ActualStore actuals, Entries entries, Catalogue catalogue,
            Terms terms) {
        this.indicators = indicators;
        this.store = store;
        this.measures = measures;
        this.actuals = actuals;
        this.entries = entries;
        this.catalogue = catalogue;
        this.terms = terms;
    }

    /** Whose value it is. */
    private record Whose(Metrics metrics, Measure measure) {}

    /**
     * A total as programs read it: the least and the most that it can be.
     *
     * @param accepted how many of the values in it the centre has accepted
     */
    record Told(
            String indicator,
            int meaning,
            LocalDate from,
            LocalDate until,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            int entries,
            long accepted,
            Map<Together.Reason, Long> leftOut) {}

    @GetMapping("/{lang}/indicators/{slug}/together")
    TogetherPage show(
            Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String period, @RequestParam(defaultValue = "") String theme) {
        var kept = indicators.get(slug);
        var values = values(kept, theme);
        var periods = periods(values);
        var chosen = chosen(period, periods);
        return page(kept, values, periods, chosen, theme, lang);
    }

    @GetMapping("/{lang}/indicators/{slug}/together.csv")
    ResponseEntity<byte[]> csv(@PathVariable String slug, @RequestParam(defaultValue = "") String theme) {
        var rows = values(indicators.get(slug), theme).stream()
                .map(given -> MetricsController.row(given.of().metrics(), given.of().measure(), given.actual()))
                .toList();
        return MetricsController.csv(slug, ValuesCsv.of(rows, true));
    }

    @GetMapping("/api/v1/indicators/{slug}/together")
    @ResponseBody
    ResponseEntity<List<Told>> told(@PathVariable String slug, @RequestParam(defaultValue = "") String theme) {
        var kept = indicators.get(slug);
        var values = values(kept, theme);
        var body = periods(values).stream().map(period -> {
            var sum = Together.of(kept.indicator(), kept.meaning(), period, within(values, period));
            return new Told(
                    slug, kept.meaning(), period.starts(), period.ends(), sum.low().orElse(null), sum.high().orElse(null), sum.used().size(),
                    accepted(sum), sum.reasons());
        }).toList();
        var headers = new HttpHeaders();
        headers.setCacheControl("no-cache");
        headers.set("Access-Control-Allow-Origin", "*");
        return new ResponseEntity<>(body, headers, HttpStatus.OK);
    }

    /** All approved values of public metrics, of entries with this theme if one is asked for. */
    private List<Given<Whose>> values(KeptIndicator kept, String theme) {
        var all = store.measuring(kept.id(), MOST);
        var cards = catalogue.find(all.stream().map(metrics -> metrics.entry().value()).toList());
        var wanted = theme.isEmpty() ? List.<String>of() : terms.withNarrower(theme);
        var shown = all.stream()
                .filter(metrics -> Optional.ofNullable(cards.get(metrics.entry().value()))
                        .filter(card -> theme.isEmpty() || card.facets().getOrDefault("theme", List.of()).stream().anyMatch(wanted::contains))
                        .isPresent())
                .collect(Collectors.toMap(Metrics::id, Function.identity()));
        var measured = measures.of(shown.keySet()).stream().filter(measure -> measure.of().equals(kept.id())).toList();
        var values = actuals.of(measured.stream().map(Measure::id).toList());
        return measured.stream()
                .flatMap(measure -> Optional.ofNullable(shown.get(measure.metrics())).stream()
                        .flatMap(metrics -> values.getOrDefault(measure.id(), List.of()).stream()
                                .filter(Actual::approved)
                                .map(actual -> new Given<>(new Whose(metrics, measure), measure.meaning(), actual))))
                .toList();
    }

    /** The newest first. */
    private static List<Period> periods(List<Given<Whose>> values) {
        return values.stream().map(given -> given.actual().period()).distinct().sorted(Comparator.reverseOrder()).toList();
    }

    private static Optional<Period> chosen(String period, List<Period> periods) {
        var days = period.split("\\.\\.");
        try {
            if (days.length == 2) {
                return Optional.of(new Period(LocalDate.parse(days[0]), LocalDate.parse(days[1])));
            }
        } catch (DateTimeException | IllegalArgumentException nonsense) {
            return periods.stream().findFirst();
        }
        return periods.stream().findFirst();
    }

    /** What overlaps the period: what holds for wholly other days is not worth a word. */
    private static List<Given<Whose>> within(List<Given<Whose>> values, Period period) {
        return values.stream().filter(given -> given.actual().period().overlaps(period)).toList();
    }

    private TogetherPage page(KeptIndicator kept, List<Given<Whose>> values, List<Period> periods, Optional<Period> chosen, String theme, Lang lang) {
        var indicator = kept.indicator();
        var sum = chosen.map(period -> Together.of(indicator, kept.meaning(), period, within(values, period)));
        var name = indicator.name().in(lang);
        var place = "indicators/" + kept.slug();
        return new TogetherPage(
                t("evaluation.together.title", name), name, MetricsPages.foreign(indicator.name()), kept.slug(),
                periods.stream().map(period -> Option.of(mark(period), Shown.period(period), chosen.filter(period::equals).isPresent())).toList(),
                themes(theme, lang), sum.flatMap(total -> total(indicator, total)), sum.map(total -> remarks(indicator, total)).orElse(List.of()),
                sum.flatMap(total -> used(total, lang)), sum.flatMap(total -> leftOut(total, lang)),
                Ui.url(place + "/together.csv") + (theme.isEmpty() ? "" : "?theme=" + Ui.encode(theme)),
                List.of(
                        new Crumb(t("evaluation.metrics.title"), Metrics.PLACE), new Crumb(t("evaluation.indicators.title"), "indicators"),
                        new Crumb(name, place)));
    }

    private static String mark(Period period) {
        return period.starts() + ".." + period.ends();
    }

    private List<Option> themes(String chosen, Lang lang) {
        return Stream.concat(
                        Stream.of(Option.of("", t("evaluation.indicators.any"), chosen.isEmpty())),
                        terms.of("theme", lang).stream().map(term -> Option.of(term.key(), term.label().in(lang), term.key().equals(chosen))))
                .toList();
    }

    /** How many of the values that are in it the centre has accepted. */
    private static long accepted(Together<Whose> sum) {
        return sum.used().stream().filter(given -> given.actual().accepted()).count();
    }

    private static Optional<String> total(Indicator indicator, Together<Whose> sum) {
        if (indicator.kind() == Indicator.Kind.YESNO) {
            return sum.low().map(yes -> t("evaluation.together.yes", yes.longValue(), sum.used().size()));
        }
        return sum.low().flatMap(low -> sum.high().map(high -> sum.certain()
                ? Shown.value(indicator, low)
                : t("evaluation.together.between", Shown.value(indicator, low), Shown.value(indicator, high))));
    }

    private static List<String> remarks(Indicator indicator, Together<Whose> sum) {
        var remarks = new ArrayList<String>();
        if (!sum.used().isEmpty()) {
            remarks.add(t("evaluation.metrics.field.number.help", indicator.unit().in(Ui.lang())));
            remarks.add(t("evaluation.together.how." + Shown.word(indicator.kind()), sum.used().size()));
            remarks.add(t("evaluation.together.accepted", accepted(sum), sum.used().size()));
        }
        if (!sum.certain() && !sum.used().isEmpty()) {
            remarks.add(t("evaluation.together.uncertain"));
        }
        sum.interval().ifPresent(interval ->
                remarks.add(t("evaluation.together.interval", Shown.percent(interval.low()), Shown.percent(interval.high()))));
        sum.reasons().forEach((reason, count) -> remarks.add(t("evaluation.together.leftOut." + Shown.word(reason), count)));
        return List.copyOf(remarks);
    }

    private Optional<Table> used(Together<Whose> sum, Lang lang) {
        return sum.used().isEmpty()
                ? Optional.empty()
                : Optional.of(Table.of(t("evaluation.together.used"), columns(), rows(sum.used(), lang)));
    }

    private Optional<Table> leftOut(Together<Whose> sum, Lang lang) {
        if (sum.leftOut().isEmpty()) {
            return Optional.empty();
        }
        var columns = new ArrayList<>(columns());
        columns.add(Column.text(t("evaluation.together.why")));
        var rows = rows(sum.leftOut().stream().map(Together.LeftOut::given).toList(), lang);
        var whole = new ArrayList<List<Cell>>();
        for (int i = 0; i < rows.size(); i++) {
            var row = new ArrayList<>(rows.get(i));
            row.add(Cell.of(t("evaluation.together.reason." + Shown.word(sum.leftOut().get(i).reason()))));
            whole.add(row);
        }
        return Optional.of(Table.of(t("evaluation.together.not"), columns, whole));
    }

    private static List<Column> columns() {
        return List.of(
                Column.text(t("evaluation.together.entry")), Column.text(t("evaluation.metrics.period")), Column.number(t("evaluation.metrics.value")),
                Column.text(t("evaluation.metrics.given")), Column.text(t("evaluation.metrics.step")));
    }

    private List<List<Cell>> rows(List<Given<Whose>> values, Lang lang) {
        var named = entries.named(values.stream().map(given -> given.of().metrics().entry()).distinct().toList());
        return values.stream().map(given -> {
            var whose = given.of();
            var about = About.of(Optional.ofNullable(named.get(whose.metrics().entry())), whose.metrics().permanentId().value(), lang);
            var indicator = whose.measure().indicator();
            var hidden = SmallGroups.hides(indicator, given.actual().content());
            return List.of(
                    Cell.link(about.name(), Ui.url(MetricsPages.path(whose.metrics(), whose.measure()))), Cell.of(Shown.period(given.actual().period())),
                    Cell.of(Shown.value(indicator, given.actual(), true)),
                    Cell.of(hidden ? "" : MetricsPages.given(indicator, given.actual().content())),
                    Cell.of(Shown.step(given.actual())));
        }).toList();
    }
}
