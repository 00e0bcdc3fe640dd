package fi.kutomo.evaluation.returns;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.evaluation.reckoning.Terms;
import fi.kutomo.evaluation.returns.ReturnPage.Headline;
import fi.kutomo.evaluation.returns.ReturnPage.Part;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.KeyFacts.Answer;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the report of an analysis. */
@Component
class ReturnPages {

    static final String PLACE = "social-returns";

    private final ReturnStore store;
    private final Catalogue catalogue;
    private final Overlap overlap;

    ReturnPages(ReturnStore store, Catalogue catalogue, Overlap overlap) {
        this.store = store;
        this.catalogue = catalogue;
        this.overlap = overlap;
    }

    static List<Crumb> trail() {
        return List.of(new Crumb(t("evaluation.returns.title"), PLACE));
    }

    static String path(Analysis analysis) {
        return PLACE + "/" + analysis.slug();
    }

    /** The newest edition as everybody reads it. */
    ReturnPage published(Analysis analysis, Caller caller) {
        var edition = store.edition(analysis);
        var valuation = Valuation.of(edition.content(), edition.outcome().simulation());
        return page(analysis, valuation, Optional.of(edition), caller);
    }

    /** The working state as its writers see it. */
    ReturnPage draft(Analysis analysis, Caller caller) {
        return page(analysis, Valuation.of(analysis.content()), Optional.empty(), caller);
    }

    private ReturnPage page(Analysis analysis, Valuation valuation, Optional<Edition> edition, Caller caller) {
        var scope = valuation.content().scope();
        var asOf = edition.map(Edition::publishedAt).orElse(analysis.changedAt());
        var parts = new ArrayList<Part>();
        compared(analysis, valuation).ifPresent(parts::add);
        if (!valuation.written().isEmpty()) {
            parts.addAll(new ReportParts(valuation).all());
        }
        parts.add(method(scope, edition));
        return new ReturnPage(
                scope.title(), analysis.slug(), edition.isEmpty(), ReturnRules.mayWrite(analysis, caller),
                analysis.publishedAt().filter(published -> analysis.changedAt().isAfter(published)).isPresent(), Ui.foreign(scope.lang()),
                scope.scope(), headline(valuation, asOf), facts(analysis, scope, edition), warnings(valuation), parts, trail());
    }

    static Optional<Headline> headline(Valuation valuation, Instant asOf) {
        return valuation.result().ratio().flatMap(ratio -> valuation.range().map(range ->
                new Headline(Figures.ratio(ratio), words(range), Ui.date(asOf), money(valuation))));
    }

    static String words(Valuation.Range range) {
        return t(range.drawn() ? "evaluation.returns.range.drawn" : "evaluation.returns.range.tried", Figures.two(range.low()), Figures.two(range.high()));
    }

    private static KeyFacts money(Valuation valuation) {
        var result = valuation.result();
        var facts = new ArrayList<Fact>();
        var currency = valuation.content().scope().currency();
        facts.add(Fact.of(t("evaluation.returns.column.inputs"), Figures.money(result.inputs()) + " " + currency));
        facts.add(Fact.of(t("evaluation.returns.firstYear"), Figures.money(ReportParts.shownSums(result).getFirst()) + " " + currency));
        facts.add(Fact.of(t("evaluation.returns.column.present"), Figures.money(result.present()) + " " + currency));
        facts.add(Fact.of(t("evaluation.returns.column.net"), Figures.money(result.net()) + " " + currency));
        result.netRatio().ifPresent(ratio -> facts.add(Fact.of(t("evaluation.returns.netRatio"), Figures.two(ratio))));
        result.paybackMonths().ifPresent(months -> facts.add(Fact.of(t("evaluation.returns.payback"), t("evaluation.returns.months", Figures.two(months)))));
        return new KeyFacts(facts);
    }

    private KeyFacts facts(Analysis analysis, Scope scope, Optional<Edition> edition) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(t("evaluation.returns.field.kind"), t("evaluation.returns.kind." + scope.kind().word())));
        analysis.entry().flatMap(catalogue::find).ifPresent(card -> facts.add(about(card)));
        if (!scope.period().isEmpty()) {
            facts.add(Fact.of(t("evaluation.returns.field.period"), scope.period()));
        }
        if (!scope.stakeholders().isEmpty()) {
            facts.add(new Fact(
                    t("evaluation.returns.field.stakeholders"),
                    scope.stakeholders().stream().map(name -> new Answer(name, null, Ui.foreign(scope.lang()))).toList()));
        }
        if (!scope.leftOut().isEmpty()) {
            facts.add(new Fact(t("evaluation.returns.field.left-out"), List.of(new Answer(scope.leftOut(), null, Ui.foreign(scope.lang())))));
        }
        edition.ifPresent(shown -> facts.add(Fact.of(
                t("evaluation.returns.edition"), t("evaluation.returns.edition.of", shown.number(), Ui.date(shown.publishedAt())))));
        return new KeyFacts(facts);
    }

    /** The entry by its name in the reader's language, else in one that it has. */
    private static Fact about(Card card) {
        var lang = Stream.concat(Stream.of(Ui.lang()), card.texts().keySet().stream()).filter(card.texts()::containsKey).findFirst();
        var text = lang.map(card.texts()::get);
        return new Fact(
                t("evaluation.returns.about"),
                List.of(new Answer(
                        text.map(CardText::title).orElse(card.permanentId()), Ui.url(card.path()), lang.map(Ui::foreign).orElse(null))));
    }

    private List<String> warnings(Valuation valuation) {
        return Guard.warnings(valuation, overlap::between).stream().map(ReturnPages::text).toList();
    }

    static String text(Guard.Remark warning) {
        var about = warning.about().stream().map(word -> word instanceof BigDecimal share ? Figures.percent(share) : word).toArray();
        return t("evaluation.returns.warning." + warning.key(), about);
    }

    private static Part method(Scope scope, Optional<Edition> edition) {
        var terms = scope.terms();
        var sentences = new ArrayList<String>();
        sentences.add(t("evaluation.returns.method.money", scope.currency(), String.valueOf(scope.priceYear()), Figures.percent(terms.rate()), terms.horizon()));
        sentences.add(t("evaluation.returns.timing." + word(terms.timing())));
        sentences.add(t("evaluation.returns.fading." + word(terms.fading())));
        sentences.add(t("evaluation.returns.start." + word(terms.start())));
        if (terms.timing() == Terms.Timing.END_OF_YEAR && terms.fading() == Terms.Fading.COMPOUND && terms.start() == Terms.Start.DURING) {
            sentences.add(t("evaluation.returns.method.formula"));
        }
        if (!scope.prices().isEmpty()) {
            sentences.add(t("evaluation.returns.method.prices", scope.pricesSource()));
        }
        if (!scope.exchange().isEmpty()) {
            sentences.add(t("evaluation.returns.method.exchange", scope.exchangeSource()));
        }
        edition.ifPresent(shown -> sentences.add(t("evaluation.returns.method.rules", shown.rules())));
        sentences.add(t("evaluation.returns.method.compare"));
        return Part.of("method", t("evaluation.returns.part.method"), List.copyOf(sentences));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Forecast against what came: the comparison that says something. */
    private Optional<Part> compared(Analysis analysis, Valuation actual) {
        return analysis.forecast().flatMap(store::find).filter(forecast -> forecast.state() == Analysis.State.PUBLISHED).map(forecast -> {
            var edition = store.edition(forecast);
            var before = Valuation.of(edition.content(), edition.outcome().simulation());
            var columns = List.of(
                    Column.text(t("evaluation.returns.column.what")), Column.number(t("evaluation.returns.kind.forecast")),
                    Column.number(t("evaluation.returns.column.actual")), Column.number(t("evaluation.returns.column.difference")));
            var table = Table.of(t("evaluation.returns.table.compared"), columns, differences(before, actual));
            var sentences = List.of(t("evaluation.returns.compared", edition.content().scope().title(), Ui.date(edition.publishedAt())));
            return Part.of("compared", t("evaluation.returns.part.compared"), sentences, table);
        });
    }

    private static List<List<Cell>> differences(Valuation before, Valuation actual) {
        var forecasts = new LinkedHashMap<String, BigDecimal>();
        before.result().lines().forEach(line -> forecasts.put(line.row().code(), line.present()));
        var actuals = new LinkedHashMap<String, BigDecimal>();
        actual.result().lines().forEach(line -> actuals.put(line.row().code(), line.present()));
        var codes = new ArrayList<>(forecasts.keySet());
        actuals.keySet().stream().filter(code -> !forecasts.containsKey(code)).forEach(codes::add);
        var rows = new ArrayList<List<Cell>>();
        for (var code : codes) {
            rows.add(difference(
                    code, forecasts.getOrDefault(code, BigDecimal.ZERO), actuals.getOrDefault(code, BigDecimal.ZERO)));
        }
        rows.add(difference(t("evaluation.returns.column.inputs"), before.result().inputs(), actual.result().inputs()));
        rows.add(difference(t("evaluation.returns.column.present"), before.result().present(), actual.result().present()));
        rows.add(difference(t("evaluation.returns.column.net"), before.result().net(), actual.result().net()));
        before.result().ratio().ifPresent(ratio -> actual.result().ratio().ifPresent(now ->
                rows.add(difference(t("evaluation.returns.column.ratio"), ratio, now))));
        return List.copyOf(rows);
    }

    private static List<Cell> difference(String label, BigDecimal forecast, BigDecimal actual) {
        return List.of(
                Cell.of(label), Cell.of(Figures.money(forecast)), Cell.of(Figures.money(actual)), Cell.of(Figures.money(actual.subtract(forecast))));
    }
}
