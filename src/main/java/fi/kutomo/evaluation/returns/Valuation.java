package fi.kutomo.evaluation.returns;

import fi.kutomo.evaluation.reckoning.Estimate;
import fi.kutomo.evaluation.reckoning.Parameter;
import fi.kutomo.evaluation.reckoning.Reckoning;
import fi.kutomo.evaluation.reckoning.Row;
import fi.kutomo.evaluation.reckoning.Sensitivity;
import fi.kutomo.evaluation.reckoning.Simulation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an analysis comes to. Rows and inputs that are not complete yet are left out, so that a writer sees a result while writing.
 *
 * @param written the rows that are reckoned with, in the order of the reckoning
 * @param simulation absent where no assumption has a range, or nothing was put in
 */
record Valuation(Content content, List<OutcomeRow> written, Sensitivity sensitivity, Reckoning result, Optional<Simulation> simulation) {

    /** Between which ratios the truth may lie, and whether that comes from ranges or from changing one assumption at a time. */
    record Range(BigDecimal low, BigDecimal high, boolean drawn) {}

    static Valuation of(Content content) {
        return of(content, Optional.empty());
    }

    /** With a simulation that was kept; without one it is drawn. */
    static Valuation of(Content content, Optional<Simulation> kept) {
        var written = content.rows().stream().filter(OutcomeRow::complete).toList();
        var rows = written.stream().map(row -> row.reckoned(converted(row, content.scope()))).toList();
        var inputs = content.inputs().stream().map(Spent::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        var sensitivity = new Sensitivity(rows, inputs, content.moneyInputs(), content.scope().terms());
        return new Valuation(content, written, sensitivity, sensitivity.result(), kept.or(() -> drawn(content, rows)));
    }

    private static Optional<Simulation> drawn(Content content, List<Row> rows) {
        var inputs = content.inputs().stream()
                .flatMap(input -> Stream.ofNullable(input.amount()).map(amount -> new Simulation.Input(input.name(), amount)))
                .toList();
        var uncertain = Stream.concat(
                        rows.stream().flatMap(row -> row.values().values().stream()), inputs.stream().map(Simulation.Input::amount))
                .anyMatch(Estimate::uncertain);
        var least = inputs.stream()
                .map(input -> input.amount().low() == null ? input.amount().value() : input.amount().low())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!uncertain || least.signum() <= 0) {
            return Optional.empty();
        }
        var scope = content.scope();
        return Optional.of(Simulation.of(rows, inputs, scope.terms(), scope.shape(), scope.seed(), Simulation.USUAL_DRAWS));
    }

    /** The row's proxy in the currency and the prices of the analysis; as it stands where a rate or an index is missing. */
    static Estimate converted(OutcomeRow row, Scope scope) {
        var estimate = row.values().getOrDefault(Parameter.PROXY, Estimate.ZERO);
        return factor(row, scope).map(estimate::times).orElse(estimate);
    }

    /** By what the proxy is multiplied, 1 where nothing is to be converted; empty where a rate or an index is missing. */
    static Optional<BigDecimal> factor(OutcomeRow row, Scope scope) {
        return rate(row, scope).flatMap(rate -> level(row, scope).map(rate::multiply));
    }

    static Optional<BigDecimal> rate(OutcomeRow row, Scope scope) {
        var currency = row.proxy().currency();
        return currency.isEmpty() || currency.equals(scope.currency())
                ? Optional.of(BigDecimal.ONE)
                : Optional.ofNullable(scope.exchange().get(currency));
    }

    static Optional<BigDecimal> level(OutcomeRow row, Scope scope) {
        var year = row.proxy().year();
        if (year == null || year == scope.priceYear()) {
            return Optional.of(BigDecimal.ONE);
        }
        var then = scope.prices().get(year);
        var now = scope.prices().get(scope.priceYear());
        return then == null || now == null ? Optional.empty() : Optional.of(now.divide(then, MathContext.DECIMAL128));
    }

    /** The 5th to the 95th percentile of the draws; without ranges what the usual changes of one assumption give. */
    Optional<Range> range() {
        if (simulation.isPresent()) {
            return Optional.of(new Range(BigDecimal.valueOf(simulation.get().p5()), BigDecimal.valueOf(simulation.get().p95()), true));
        }
        var ratios = Stream.concat(
                        sensitivity.byQuantity().stream().flatMap(swing -> Stream.of(swing.low(), swing.high())),
                        sensitivity.rates().stream().flatMap(at -> at.result().ratio().stream()))
                .sorted()
                .toList();
        return ratios.isEmpty() ? Optional.empty() : Optional.of(new Range(ratios.getFirst(), ratios.getLast(), false));
    }

    Edition.Outcome outcome() {
        var range = range();
        return new Edition.Outcome(
                result.inputs(), result.years().getFirst(), result.present(), result.net(), result.ratio(),
                range.map(Range::low).orElse(BigDecimal.ZERO), range.map(Range::high).orElse(BigDecimal.ZERO), simulation);
    }

    OutcomeRow written(Row row) {
        return written.stream().filter(one -> one.code().equals(row.code())).findFirst().orElseThrow();
    }

    /** The changes that are valued, each once, in their order. */
    List<String> changes() {
        return written.stream().map(OutcomeRow::change).distinct().toList();
    }
}
