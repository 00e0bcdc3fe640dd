package fi.kutomo.evaluation.reckoning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** How the result moves when one assumption is another. */
public record Sensitivity(List<Row> rows, BigDecimal inputs, BigDecimal moneyInputs, Terms terms) {

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal LESS = new BigDecimal("0.8");
    private static final BigDecimal MORE = new BigDecimal("1.2");
    private static final List<BigDecimal> RATES =
            List.of(BigDecimal.ZERO, new BigDecimal("0.02"), new BigDecimal("0.03"), Terms.USUAL_RATE, new BigDecimal("0.05"));

    /** The result at a rate. */
    public record AtRate(BigDecimal rate, Reckoning result) {}

    /** The ratio at the low and at the high end of one assumption about one row, all else as it is. */
    public record Swing(Row row, Parameter parameter, BigDecimal low, BigDecimal high) {

        public BigDecimal width() {
            return high.subtract(low).abs();
        }
    }

    /** Questions that are always asked. */
    public enum Question {
        /** Deadweight ten percentage points higher on every row, at most 100 %. */
        MORE_DEADWEIGHT,
        /** Every positive proxy a fifth lower. */
        LOWER_PROXIES,
        /** Losses left out: shows what over-claiming would give. */
        WITHOUT_LOSSES,
        /** Only money among the inputs, not the valued time. */
        MONEY_ONLY
    }

    /** The answer to one of the questions. */
    public record Answer(Question question, Reckoning result) {}

    public Reckoning result() {
        return Reckoning.of(rows, inputs, terms);
    }

    /** Discount rates 0, 2, 3, 3.5 and 5 %, and the one of the analysis. */
    public List<AtRate> rates() {
        var all = new TreeSet<>(RATES);
        all.add(terms.rate());
        return all.stream().map(rate -> new AtRate(rate, Reckoning.of(rows, inputs, terms.at(rate)))).toList();
    }

    public List<Answer> answers() {
        var answers = new ArrayList<Answer>();
        for (var question : Question.values()) {
            answer(question).ifPresent(result -> answers.add(new Answer(question, result)));
        }
        return List.copyOf(answers);
    }

    private Optional<Reckoning> answer(Question question) {
        return switch (question) {
            case MORE_DEADWEIGHT -> Optional.of(with(
                    row -> row.with(Parameter.DEADWEIGHT, row.value(Parameter.DEADWEIGHT).add(TENTH).min(BigDecimal.ONE))));
            case LOWER_PROXIES -> Optional.of(
                    with(row -> row.negative() ? row : row.with(Parameter.PROXY, row.value(Parameter.PROXY).multiply(LESS))));
            case WITHOUT_LOSSES -> rows.stream().noneMatch(Row::negative)
                    ? Optional.empty()
                    : Optional.of(Reckoning.of(rows.stream().filter(row -> !row.negative()).toList(), inputs, terms));
            case MONEY_ONLY -> moneyInputs.compareTo(inputs) == 0 ? Optional.empty() : Optional.of(Reckoning.of(rows, moneyInputs, terms));
        };
    }

    /** The result with every row changed by this. */
    public Reckoning with(Function<Row, Row> change) {
        return Reckoning.of(rows.stream().map(change).toList(), inputs, terms);
    }

    /** Each row's quantity a fifth lower and a fifth higher, widest swing first. Empty without a ratio. */
    public List<Swing> byQuantity() {
        return sorted(rows.stream()
                .map(row -> {
                    var quantity = row.value(Parameter.QUANTITY);
                    return new Swing(row, Parameter.QUANTITY, quantity.multiply(LESS), quantity.multiply(MORE));
                })
                .toList());
    }

    /** Every assumption with a range of its own, from its low to its high end, widest swing first. */
    public List<Swing> byRange() {
        var swings = new ArrayList<Swing>();
        for (var row : rows) {
            for (var parameter : Parameter.values()) {
                var estimate = row.estimate(parameter);
                if (estimate.uncertain() && estimate.low() != null && estimate.high() != null) {
                    swings.add(new Swing(row, parameter, estimate.low(), estimate.high()));
                }
            }
        }
        return sorted(swings);
    }

    /** From ends of assumptions to the ratios that they give. */
    private List<Swing> sorted(List<Swing> ends) {
        if (inputs.signum() == 0) {
            return List.of();
        }
        return ends.stream()
                .map(end -> new Swing(end.row(), end.parameter(), ratio(end, end.low()), ratio(end, end.high())))
                .sorted(Comparator.comparing(Swing::width).reversed().thenComparing(swing -> swing.row().code()))
                .toList();
    }

    private BigDecimal ratio(Swing end, BigDecimal value) {
        return with(row -> row.code().equals(end.row().code()) ? row.with(end.parameter(), value) : row).ratio().orElseThrow();
    }

    /**
     * The deadweight on these rows at which the ratio is 1, 0 to 1: PV is linear in the share that would not have happened anyway.
     * Empty where no deadweight on them alone does that.
     */
    public Optional<BigDecimal> breakEvenDeadweight(Predicate<Row> which) {
        var without = with(row -> which.test(row) ? row.with(Parameter.DEADWEIGHT, BigDecimal.ZERO) : row);
        var whole = without.part(which);
        var others = without.present().subtract(whole);
        if (whole.signum() == 0) {
            return Optional.empty();
        }
        var deadweight = BigDecimal.ONE.subtract(inputs.subtract(others).divide(whole, MathContext.DECIMAL128));
        return Parameter.DEADWEIGHT.allows(deadweight) ? Optional.of(deadweight) : Optional.empty();
    }

    /** By what the quantities of these rows must be multiplied for the ratio to be 1; empty where no factor of 0 or more does that. */
    public Optional<BigDecimal> breakEvenFactor(Predicate<Row> which) {
        var now = result();
        var part = now.part(which);
        if (part.signum() == 0) {
            return Optional.empty();
        }
        var factor = inputs.subtract(now.present().subtract(part)).divide(part, MathContext.DECIMAL128);
        return factor.signum() >= 0 ? Optional.of(factor) : Optional.empty();
    }
}
