package fi.kutomo.evaluation.measuring;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.evaluation.indicators.Breakdown;
import fi.kutomo.evaluation.indicators.Indicator;
import fi.kutomo.evaluation.indicators.Wilson;
import fi.kutomo.evaluation.metrics.Actual;
import fi.kutomo.evaluation.metrics.ActualStore;
import fi.kutomo.evaluation.metrics.Measure;
import fi.kutomo.evaluation.metrics.MeasureStore;
import fi.kutomo.evaluation.metrics.Metrics;
import fi.kutomo.evaluation.metrics.MetricsRules;
import fi.kutomo.evaluation.metrics.MetricsStore;
import fi.kutomo.evaluation.metrics.Progress;
import fi.kutomo.evaluation.metrics.SmallGroups;
import fi.kutomo.evaluation.metrics.Target;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.KeyFacts.Answer;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of metrics as everybody reads them: approved values only, each with the step it has reached, small groups hidden. */
@Component
class MetricsPages {

    static final int PER_PAGE = 20;
    private static final int MOST_DRAFTS = 50;

    private final MetricsStore store;
    private final MeasureStore measures;
    private final ActualStore actuals;
    private final MetricsRules rules;
    private final Entries entries;

    MetricsPages(MetricsStore store, MeasureStore measures, ActualStore actuals, MetricsRules rules, Entries entries) {
        this.store = store;
        this.measures = measures;
        this.actuals = actuals;
        this.rules = rules;
        this.entries = entries;
    }

    static List<Crumb> trail() {
        return List.of(new Crumb(t("evaluation.metrics.title"), Metrics.PLACE));
    }

    About about(Metrics metrics) {
        return About.of(Optional.ofNullable(named(List.of(metrics)).get(metrics.entry())), metrics.permanentId().value(), Ui.lang());
    }

    private Map<EntryId, EntrySummary> named(Collection<Metrics> all) {
        return entries.named(all.stream().map(Metrics::entry).toList());
    }

    MetricsListPage list(int page, Caller caller) {
        var published = store.published((page - 1) * PER_PAGE, PER_PAGE);
        var drafts = caller.is(Role.EDITOR)
                ? store.drafts(Optional.empty(), MOST_DRAFTS)
                : caller.is(Role.WRITER) && caller.person().isPresent() ? store.drafts(caller.person(), MOST_DRAFTS) : List.<Metrics>of();
        var all = Stream.concat(published.stream(), drafts.stream()).toList();
        var named = named(all);
        var counts = measures.of(all.stream().map(Metrics::id).toList()).stream()
                .collect(Collectors.groupingBy(Measure::metrics, Collectors.counting()));
        int pages = (int) Math.max(1, (store.countPublished() + PER_PAGE - 1) / PER_PAGE);
        return new MetricsListPage(
                t("evaluation.metrics.title"), published.stream().map(each -> line(each, named, counts)).toList(),
                drafts.stream().map(each -> line(each, named, counts)).toList(), rules.mayBegin(caller),
                new Pager(page, pages, Ui.url(Metrics.PLACE)));
    }

    private static MetricsListPage.Line line(Metrics metrics, Map<EntryId, EntrySummary> named, Map<UUID, Long> counts) {
        var about = About.of(Optional.ofNullable(named.get(metrics.entry())), metrics.permanentId().value(), Ui.lang());
        var words = t("evaluation.metrics.line", counts.getOrDefault(metrics.id(), 0L), Ui.date(metrics.changedAt()));
        return new MetricsListPage.Line(
                about, metrics.isPublic() ? metrics.path() : metrics.path() + "/edit", words,
                metrics.isPublic() ? "" : t("evaluation.metrics.state." + Shown.word(metrics.state())));
    }

    MetricsPage one(Metrics metrics, Caller caller) {
        var about = about(metrics);
        var all = measures.of(metrics.id());
        var values = approved(all);
        var targets = measures.targets(all.stream().map(Measure::id).toList());
        var groups = Stream.of(Indicator.Level.values())
                .map(level -> group(level, all.stream().filter(measure -> measure.indicator().level() == level).toList(), metrics, values, targets))
                .filter(group -> !group.lines().isEmpty())
                .toList();
        return new MetricsPage(
                t("evaluation.metrics.of", about.name()), about, metrics.path(), !metrics.isPublic(), rules.mayWrite(caller, metrics), groups,
                Doubts.of(all, values), trail());
    }

    Map<UUID, List<Actual>> approved(List<Measure> all) {
        return actuals.of(all.stream().map(Measure::id).toList()).values().stream()
                .flatMap(List::stream)
                .filter(Actual::approved)
                .collect(Collectors.groupingBy(Actual::measure));
    }

    private static MetricsPage.Group group(
            Indicator.Level level, List<Measure> measures, Metrics metrics, Map<UUID, List<Actual>> values, Map<UUID, List<Target>> targets) {
        var word = Shown.word(level);
        return new MetricsPage.Group(
                word, t("evaluation.indicators.level." + word), t("evaluation.metrics.level." + word), measures.stream()
                        .map(measure -> line(
                                measure, metrics, values.getOrDefault(measure.id(), List.of()), targets.getOrDefault(measure.id(), List.of())))
                        .toList());
    }

    private static MetricsPage.Line line(Measure measure, Metrics metrics, List<Actual> values, List<Target> targets) {
        var indicator = measure.indicator();
        var facts = new ArrayList<Fact>();
        start(measure).ifPresent(facts::add);
        targets.stream().findFirst().ifPresent(target -> facts.add(aim(indicator, target)));
        newest(values).ifPresent(value -> {
            facts.add(Fact.of(
                    t("evaluation.metrics.latest"),
                    t("evaluation.metrics.latest.of", Shown.value(indicator, value, true), Shown.period(value.period()))));
            facts.add(Fact.of(t("evaluation.metrics.step"), Shown.step(value)));
        });
        var progress = progress(measure, values, targets);
        return new MetricsPage.Line(
                indicator.name().in(Ui.lang()), foreign(indicator.name()), path(metrics, measure), measure.content().population(),
                Ui.foreign(measure.content().lang()), new KeyFacts(facts),
                progress.share().map(share -> Math.clamp(share.movePointRight(2).longValue(), 0, 100)).orElse(-1),
                values.isEmpty() ? t("evaluation.metrics.noValues") : Shown.progress(indicator, progress));
    }

    static String path(Metrics metrics, Measure measure) {
        return metrics.path() + "/measures/" + measure.id();
    }

    static @Nullable String foreign(LocalizedText text) {
        return Ui.foreign(text.langFor(Ui.lang()));
    }

    private static Optional<Fact> start(Measure measure) {
        var baseline = measure.content().baseline();
        if (baseline == null) {
            return Optional.empty();
        }
        var value = Shown.value(measure.indicator(), baseline);
        var day = measure.content().day();
        return Optional.of(Fact.of(t("evaluation.metrics.baseline"), day == null ? value : t("evaluation.metrics.baseline.of", value, Ui.date(day))));
    }

    private static Fact aim(Indicator indicator, Target target) {
        return Fact.of(t("evaluation.metrics.target"), t("evaluation.metrics.target.of", Shown.value(indicator, target.value()), Ui.date(target.due())));
    }

    static Optional<Actual> newest(List<Actual> values) {
        return values.stream().max(Comparator.comparing(Actual::period));
    }

    /** Of the newest value; a hidden one tells nothing. */
    static Progress progress(Measure measure, List<Actual> values, List<Target> targets) {
        return newest(values)
                .map(value -> progress(measure, value, targets))
                .orElseGet(() -> Progress.of(null, null, null));
    }

    private static Progress progress(Measure measure, Actual actual, List<Target> targets) {
        var hidden = SmallGroups.hides(measure.indicator(), actual.content());
        var target = targets.isEmpty() ? null : targets.getFirst().value();
        return Progress.of(measure.content().baseline(), target, hidden ? null : actual.value(measure.indicator()).orElse(null));
    }

    MeasurePage measure(Metrics metrics, UUID id, Caller caller) {
        var measure = measures.find(metrics.id(), id).orElseThrow(() -> new NotFound("measure"));
        var indicator = measure.indicator();
        var values = approved(List.of(measure)).getOrDefault(id, List.of());
        var targets = measures.targets(List.of(id)).getOrDefault(id, List.of());
        var about = about(metrics);
        var name = indicator.name().in(Ui.lang());
        return new MeasurePage(
                name, foreign(indicator.name()), about, metrics.path(), indicator.definition().in(Ui.lang()), foreign(indicator.definition()),
                "indicators/" + measure.indicatorSlug(), !metrics.isPublic(), measure.outdated(), facts(measure, values, targets),
                Chart.of(measure, values, targets.stream().findFirst(), true, t("evaluation.metrics.chart", name, about.name())),
                values.reversed().stream().map(value -> line(measure, value, targets)).toList(),
                Doubts.missing(values).stream().map(Shown::period).toList(), parts(indicator, values), targets(indicator, targets, Map.of()),
                rules.mayWrite(caller, metrics),
                List.of(trail().getFirst(), new Crumb(t("evaluation.metrics.of", about.name()), metrics.path())));
    }

    private static KeyFacts facts(Measure measure, List<Actual> values, List<Target> targets) {
        var indicator = measure.indicator();
        var facts = new ArrayList<Fact>();
        if (!measure.content().population().isEmpty()) {
            facts.add(new Fact(
                    t("evaluation.metrics.field.population"),
                    List.of(new Answer(measure.content().population(), null, Ui.foreign(measure.content().lang())))));
        }
        facts.add(new Fact(
                t("evaluation.indicators.field.unit"), List.of(new Answer(indicator.unit().in(Ui.lang()), null, foreign(indicator.unit())))));
        start(measure).ifPresent(facts::add);
        if (!measure.content().source().isEmpty()) {
            facts.add(new Fact(
                    t("evaluation.metrics.field.baseline-source"),
                    List.of(new Answer(measure.content().source(), null, Ui.foreign(measure.content().lang())))));
        }
        targets.stream().findFirst().ifPresent(target -> facts.add(aim(indicator, target)));
        var way = values.isEmpty() ? "" : Shown.progress(indicator, progress(measure, values, targets));
        if (!way.isEmpty()) {
            facts.add(Fact.of(t("evaluation.metrics.way"), way));
        }
        return new KeyFacts(facts);
    }

    private static MeasurePage.Line line(Measure measure, Actual actual, List<Target> targets) {
        var indicator = measure.indicator();
        var hidden = SmallGroups.hides(indicator, actual.content());
        return new MeasurePage.Line(
                "value-" + actual.id(), Shown.period(actual.period()), Shown.value(indicator, actual, true), hidden ? "" : given(indicator, actual.content()),
                hidden ? "" : range(indicator, actual.content()), Shown.progress(indicator, progress(measure, actual, targets)), Shown.step(actual),
                actual.content().source());
    }

    /** From what the value was reckoned. */
    static String given(Indicator indicator, Actual.Content content) {
        var number = content.number();
        var denominator = content.denominator();
        var people = content.people();
        if (indicator.kind().divided() && number != null && denominator != null) {
            return Shown.plain(number) + " ÷ " + Shown.plain(denominator);
        }
        return indicator.kind() == Indicator.Kind.MEAN && people != null ? t("evaluation.metrics.answers", people.longValue()) : "";
    }

    private static String range(Indicator indicator, Actual.Content content) {
        var number = content.number();
        var denominator = content.denominator();
        if (indicator.kind() != Indicator.Kind.PERCENT || !indicator.people() || number == null || denominator == null) {
            return "";
        }
        var interval = Wilson.of(number.doubleValue(), denominator.doubleValue());
        return t("evaluation.metrics.interval", Shown.percent(interval.low()), Shown.percent(interval.high()));
    }

    /** The classes of the breakdowns, one row a period. */
    private static Optional<Table> parts(Indicator indicator, List<Actual> values) {
        var keys = Stream.of(Breakdown.values())
                .flatMap(breakdown -> breakdown.keys().stream())
                .filter(key -> values.stream().anyMatch(value -> value.content().parts().containsKey(key)))
                .toList();
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        var columns = Stream.concat(
                        Stream.of(Column.text(t("evaluation.metrics.period"))), keys.stream().map(key -> Column.number(t(Breakdown.messageKey(key)))))
                .toList();
        var rows = values.reversed().stream().map(value -> row(indicator, value, keys)).toList();
        return Optional.of(Table.of(t("evaluation.metrics.parts"), columns, rows));
    }

    private static List<Cell> row(Indicator indicator, Actual value, List<String> keys) {
        var hidden = SmallGroups.hides(indicator, value.content()) ? Set.copyOf(keys) : SmallGroups.hidden(indicator, value.content().parts());
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(Shown.period(value.period())));
        keys.forEach(key -> {
            var part = value.content().parts().get(key);
            var shown = part == null ? "" : hidden.contains(key) ? t("evaluation.metrics.hidden") : Shown.plain(part);
            cells.add(Cell.of(shown));
        });
        return cells;
    }

    /** Every target that there was, the one in force first. */
    static Optional<Table> targets(Indicator indicator, List<Target> targets, Map<UUID, String> names) {
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        var columns = new ArrayList<>(List.of(
                Column.text(t("evaluation.metrics.target.set")), Column.number(t("evaluation.metrics.target")),
                Column.text(t("evaluation.metrics.target.due")), Column.text(t("evaluation.metrics.target.reason"))));
        if (!names.isEmpty()) {
            columns.add(Column.text(t("evaluation.metrics.target.by")));
        }
        var rows = targets.stream().map(target -> {
            var cells = new ArrayList<>(List.of(
                    Cell.of(Ui.date(target.setAt())), Cell.of(Shown.value(indicator, target.value())), Cell.of(Ui.date(target.due())),
                    Cell.of(target.reason())));
            if (!names.isEmpty()) {
                cells.add(Cell.of(target.setBy().map(person -> names.getOrDefault(person, "")).orElse("")));
            }
            return List.copyOf(cells);
        }).toList();
        return Optional.of(Table.of(t("evaluation.metrics.targets"), columns, rows));
    }

    WithdrawnMetricsPage withdrawn(Metrics metrics) {
        return new WithdrawnMetricsPage(
                t("evaluation.metrics.of", about(metrics).name()), metrics.withdrawnReason().orElse(""), Ui.date(metrics.changedAt()), trail());
    }

    /** What an entry's page tells. */
    MetricsFragment fragment(Metrics metrics, int most) {
        var all = measures.of(metrics.id());
        var values = approved(all);
        var targets = measures.targets(all.stream().map(Measure::id).toList());
        var lines = all.stream()
                .filter(measure -> values.containsKey(measure.id()))
                .limit(most)
                .map(measure -> {
                    var own = values.getOrDefault(measure.id(), List.of());
                    var latest = newest(own);
                    return new MetricsFragment.Line(
                            measure.indicator().name().in(Ui.lang()), foreign(measure.indicator().name()), path(metrics, measure),
                            latest.map(value -> t(
                                            "evaluation.metrics.latest.of", Shown.value(measure.indicator(), value, true), Shown.period(value.period())))
                                    .orElse(""),
                            latest.map(Shown::step).orElse(""),
                            Shown.progress(measure.indicator(), progress(measure, own, targets.getOrDefault(measure.id(), List.of()))));
                })
                .toList();
        return new MetricsFragment(Optional.of(metrics.path()), lines, all.size() - lines.size(), Optional.empty());
    }
}
