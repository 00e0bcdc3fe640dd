package fi.kutomo.evaluation.measuring;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.accounts.People;
import fi.kutomo.evaluation.indicators.Breakdown;
import fi.kutomo.evaluation.indicators.Indicator;
import fi.kutomo.evaluation.indicators.IndicatorStore;
import fi.kutomo.evaluation.metrics.Actual;
import fi.kutomo.evaluation.metrics.Actual.State;
import fi.kutomo.evaluation.metrics.ActualStore;
import fi.kutomo.evaluation.metrics.Measure;
import fi.kutomo.evaluation.metrics.MeasureStore;
import fi.kutomo.evaluation.metrics.Metrics;
import fi.kutomo.evaluation.metrics.MetricsRules;
import fi.kutomo.evaluation.metrics.Target;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Makes the pages on which metrics are written. */
@Component
class WritingPages {

    private final MeasureStore measures;
    private final ActualStore actuals;
    private final IndicatorStore indicators;
    private final MetricsRules rules;
    private final MetricsPages pages;
    private final People people;

    WritingPages(
            MeasureStore measures, ActualStore actuals, IndicatorStore indicators, MetricsRules rules, MetricsPages pages, People people) {
        this.measures = measures;
        this.actuals = actuals;
        this.indicators = indicators;
        this.rules = rules;
        this.pages = pages;
        this.people = people;
    }

    MetricsStartPage start(String entry, Mistakes mistakes) {
        return new MetricsStartPage(t("evaluation.metrics.begin"), entry, mistakes, MetricsPages.trail());
    }

    WorkbenchPage workbench(Metrics metrics, String reason, Mistakes mistakes, Caller caller) {
        var about = pages.about(metrics);
        var all = measures.of(metrics.id());
        var values = actuals.of(all.stream().map(Measure::id).toList());
        var targets = measures.targets(all.stream().map(Measure::id).toList());
        return new WorkbenchPage(
                t("evaluation.metrics.edit", about.name()), about, metrics.path(), metrics.version(),
                all.stream().map(measure -> line(metrics, measure, values.getOrDefault(measure.id(), List.of()))).toList(), offers(all),
                missing(all, targets), metrics.isPublic(), metrics.state() != Metrics.State.DRAFT, rules.mayPublish(caller), reason, mistakes,
                MetricsPages.trail());
    }

    private static WorkbenchPage.Line line(Metrics metrics, Measure measure, List<Actual> values) {
        return new WorkbenchPage.Line(
                measure.indicator().name().in(Ui.lang()),
                t("evaluation.metrics.counts", count(values, State.ACCEPTED), count(values, State.APPROVED), count(values, State.ENTERED), count(values, State.RETURNED)),
                edit(metrics, measure.id()));
    }

    private static long count(List<Actual> values, State state) {
        return values.stream().filter(value -> value.state() == state).count();
    }

    static String edit(Metrics metrics, UUID measure) {
        return metrics.path() + "/edit/measures/" + measure;
    }

    private List<Option> offers(List<Measure> chosen) {
        return indicators.offered().stream()
                .filter(kept -> chosen.stream().noneMatch(measure -> measure.of().equals(kept.id()) && measure.meaning() == kept.meaning()))
                .sorted(Comparator.comparing(kept -> kept.indicator().name().in(Ui.lang()), Collator.getInstance(Ui.lang().locale())))
                .map(kept -> {
                    var name = kept.indicator().name().in(Ui.lang());
                    var code = kept.indicator().code();
                    return Option.of(kept.slug(), code.isEmpty() ? name : t("evaluation.metrics.coded", name, code), false);
                })
                .toList();
    }

    /** What makes values say more, and is not there yet. */
    private static List<String> missing(List<Measure> all, Map<UUID, List<Target>> targets) {
        var missing = new ArrayList<String>();
        for (var measure : all) {
            var name = measure.indicator().name().in(Ui.lang());
            if (figures(measure.indicator()) && measure.content().baseline() == null) {
                missing.add(t("evaluation.metrics.missing.baseline", name));
            }
            if (figures(measure.indicator()) && !targets.containsKey(measure.id())) {
                missing.add(t("evaluation.metrics.missing.target", name));
            }
        }
        return List.copyOf(missing);
    }

    private static boolean figures(Indicator indicator) {
        return indicator.kind() != Indicator.Kind.QUALITATIVE && indicator.kind() != Indicator.Kind.YESNO;
    }

    private List<Crumb> trail(Metrics metrics) {
        return List.of(
                MetricsPages.trail().getFirst(), new Crumb(t("evaluation.metrics.edit", pages.about(metrics).name()), metrics.path() + "/edit"));
    }

    Measure measure(Metrics metrics, UUID id) {
        return measures.find(metrics.id(), id).orElseThrow(() -> new NotFound("measure"));
    }

    MeasureFormPage form(Metrics metrics, Measure measure, Map<String, String> fields, Mistakes mistakes, Caller caller) {
        var indicator = measure.indicator();
        var values = actuals.of(List.of(measure.id())).getOrDefault(measure.id(), List.of());
        var targets = measures.targets(List.of(measure.id())).getOrDefault(measure.id(), List.of());
        var standing = rules.standing(caller, metrics);
        var names = people.namesAtWork(targets.stream().flatMap(target -> target.setBy().stream()).distinct().toList());
        return new MeasureFormPage(
                indicator.name().in(Ui.lang()), edit(metrics, measure.id()), MetricsPages.path(metrics, measure), indicator.unit().in(Ui.lang()),
                figures(indicator), measure.outdated(), fields, MeasureForm.seen(measure.content()), mistakes,
                MetricsPages.targets(indicator, targets, names),
                values.reversed().stream().map(value -> line(metrics, measure, value)).toList(),
                marks(values, standing::mayApprove), marks(values, standing::mayAccept),
                values.stream().noneMatch(Actual::approved), trail(metrics));
    }

    /** By which the values come back that were looked at together. */
    private static List<String> marks(List<Actual> values, Predicate<Actual> which) {
        return values.stream().filter(which).map(value -> value.id() + ":" + value.version()).toList();
    }

    private static MeasureFormPage.Line line(Metrics metrics, Measure measure, Actual value) {
        return new MeasureFormPage.Line(
                Shown.period(value.period()), Shown.value(measure.indicator(), value, false),
                t("evaluation.metrics.value." + Shown.word(value.state())), value.returned(),
                edit(metrics, measure.id()) + "/values/" + value.id());
    }

    /** @param value the value that stands there, empty for a new one */
    ValueFormPage value(Metrics metrics, Measure measure, Optional<Actual> value, Map<String, String> fields, Mistakes mistakes, Caller caller) {
        var indicator = measure.indicator();
        var standing = rules.standing(caller, metrics);
        var trail = new ArrayList<>(trail(metrics));
        trail.add(new Crumb(indicator.name().in(Ui.lang()), edit(metrics, measure.id())));
        return new ValueFormPage(
                value.map(there -> t("evaluation.metrics.value.of", Shown.period(there.period()))).orElseGet(() -> t("evaluation.metrics.value.add")),
                edit(metrics, measure.id()) + "/values/" + value.map(there -> there.id().toString()).orElse("new"), indicator.name().in(Ui.lang()),
                indicator.unit().in(Ui.lang()), asks(indicator), label(indicator, indicator.numerator().in(Ui.lang())),
                indicator.denominator().in(Ui.lang()), parts(indicator), value.map(Actual::version).orElse(0),
                value.map(there -> t("evaluation.metrics.value." + Shown.word(there.state()))).orElse(""), value.map(Actual::returned).orElse(""),
                value.filter(Actual::approved).isPresent(), value.filter(Actual::accepted).isPresent(),
                value.filter(standing::mayApprove).isPresent(), value.filter(standing::mayAccept).isPresent(),
                value.filter(standing::mayGiveBack).isPresent(), value.flatMap(there -> former(measure, there)), fields, mistakes, List.copyOf(trail));
    }

    private static String label(Indicator indicator, String numerator) {
        return indicator.kind().divided() && !numerator.isEmpty() ? numerator : t("evaluation.metrics.field.number");
    }

    /** Which fields a kind of indicator asks for. */
    private static List<String> asks(Indicator indicator) {
        return switch (indicator.kind()) {
            case QUALITATIVE -> List.of("words");
            case YESNO -> List.of("yes");
            case MEAN -> List.of("number", "people");
            case PERCENT, RATIO -> List.of("number", "denominator");
            case COUNT, SUM -> indicator.people() ? List.of("number", "repeated") : List.of("number");
            case INDEX -> List.of("number");
        };
    }

    private static List<ValueFormPage.Parts> parts(Indicator indicator) {
        return indicator.breakdowns().stream()
                .map(breakdown -> new ValueFormPage.Parts(
                        t("evaluation.indicators.breakdown." + breakdown.word()),
                        breakdown.keys().stream().map(key -> new ValueFormPage.Part(key, t(Breakdown.messageKey(key)))).toList()))
                .toList();
    }

    private Optional<Table> former(Measure measure, Actual value) {
        var former = actuals.former(measure.id()).stream().filter(state -> state.actual().equals(value.id())).toList();
        var columns = List.of(
                Column.text(t("evaluation.metrics.value.entered.on")), Column.number(t("evaluation.metrics.value")),
                Column.text(t("evaluation.metrics.value.why")));
        return former.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.of(t("evaluation.metrics.value.former"), columns, former.stream()
                        .map(state -> List.of(
                                Cell.of(Ui.date(state.enteredAt())), Cell.of(words(measure.indicator(), state.content())), Cell.of(state.returned())))
                        .toList()));
    }

    private static String words(Indicator indicator, Actual.Content content) {
        var number = content.number();
        if (number == null) {
            return content.words();
        }
        var given = MetricsPages.given(indicator, content);
        return given.isEmpty() ? Shown.plain(number) : given;
    }
}
