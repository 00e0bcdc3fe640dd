package fi.kutomo.evaluation.reckoning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Social return on investment as in the SROI Guide (The SROI Network, 2012). With quantity q, proxy p, shares dw, dp, at, do as
 * fractions 0 to 1, duration d and horizon N in years and rate r:
 *
 * <pre>
 * gross  = q · p                impact = gross (1 − dw)(1 − dp)(1 − at)
 * V(t)   = impact (1 − do)^(t−1) for t = 1 … d, else 0
 * PV     = Σ V(t) / (1 + r)^t for t = 1 … N      NPV = PV − inputs      ratio = PV / inputs
 * payback in months = inputs / (V(1) / 12)
 * </pre>
 *
 * Values are exact; only a quotient is cut, at 34 digits. Refused are values outside their ranges (see {@link Row}, {@link Terms})
 * and inputs below 0. Without inputs there is no ratio.
 */
public record Reckoning(
        List<Line> lines,
        List<BigDecimal> years,
        List<BigDecimal> presentYears,
        BigDecimal inputs,
        BigDecimal undiscounted,
        BigDecimal present) {

    /** Version of the formulas, kept with every result. */
    public static final String RULES = "sroi-1";

    private static final MathContext DIGITS = MathContext.DECIMAL128;

    /** What one row comes to: value before and after what is not ours, by year, and today. */
    public record Line(Row row, BigDecimal gross, BigDecimal impact, List<BigDecimal> years, BigDecimal present) {}

    public static Reckoning of(List<Row> rows, BigDecimal inputs, Terms terms) {
        if (inputs.signum() < 0) {
            throw new IllegalArgumentException("Inputs are 0 or more");
        }
        var factors = IntStream.rangeClosed(1, terms.horizon())
                .mapToObj(year -> BigDecimal.ONE.add(terms.rate()).pow(terms.times(year)))
                .toList();
        var lines = rows.stream().map(row -> line(row, terms, factors)).toList();
        var years = new ArrayList<BigDecimal>();
        var presentYears = new ArrayList<BigDecimal>();
        for (int t = 0; t < terms.horizon(); t++) {
            int year = t;
            var sum = sum(lines.stream().map(line -> line.years().get(year)).toList());
            years.add(sum);
            presentYears.add(sum.divide(factors.get(t), DIGITS));
        }
        return new Reckoning(
                lines, List.copyOf(years), List.copyOf(presentYears), inputs, sum(years), sum(lines.stream().map(Line::present).toList()));
    }

    private static Line line(Row row, Terms terms, List<BigDecimal> factors) {
        var gross = row.value(Parameter.QUANTITY).multiply(row.value(Parameter.PROXY));
        var impact = gross.multiply(rest(row, Parameter.DEADWEIGHT))
                .multiply(rest(row, Parameter.DISPLACEMENT))
                .multiply(rest(row, Parameter.ATTRIBUTION));
        var years = new ArrayList<BigDecimal>();
        var present = BigDecimal.ZERO;
        for (int t = 1; t <= terms.horizon(); t++) {
            int age = t - terms.delay();
            var value = age < 1 || age > row.years() ? BigDecimal.ZERO : impact.multiply(left(row, age, terms));
            years.add(value);
            present = present.add(value.divide(factors.get(t - 1), DIGITS));
        }
        return new Line(row, gross, impact, List.copyOf(years), present);
    }

    /** Share of the first year's value that is left in the year of this age. */
    private static BigDecimal left(Row row, int age, Terms terms) {
        return terms.fading() == Terms.Fading.COMPOUND
                ? rest(row, Parameter.DROP_OFF).pow(age - 1)
                : BigDecimal.ONE.subtract(row.value(Parameter.DROP_OFF).multiply(BigDecimal.valueOf(age - 1L))).max(BigDecimal.ZERO);
    }

    private static BigDecimal rest(Row row, Parameter share) {
        return BigDecimal.ONE.subtract(row.value(share));
    }

    static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal net() {
        return present.subtract(inputs);
    }

    /** What comes back for each unit of money; empty without inputs. */
    public Optional<BigDecimal> ratio() {
        return over(present);
    }

    public Optional<BigDecimal> netRatio() {
        return over(net());
    }

    private Optional<BigDecimal> over(BigDecimal value) {
        return inputs.signum() == 0 ? Optional.empty() : Optional.of(value.divide(inputs, DIGITS));
    }

    /** Months until the inputs have come back, at the pace of the first year; empty where nothing comes back then. */
    public Optional<BigDecimal> paybackMonths() {
        var first = years.getFirst();
        return first.signum() <= 0 ? Optional.empty() : Optional.of(inputs.multiply(BigDecimal.valueOf(12)).divide(first, DIGITS));
    }

    /** These rows' part of the present value; above 1 where losses stand against them, empty where nothing is left over. */
    public Optional<BigDecimal> share(Predicate<Row> which) {
        return present.signum() <= 0 ? Optional.empty() : Optional.of(part(which).divide(present, DIGITS));
    }

    BigDecimal part(Predicate<Row> which) {
        return sum(lines.stream().filter(line -> which.test(line.row())).map(Line::present).toList());
    }

    /** How much of all gains and losses together lies in these rows, 0 to 1: what grades of sources are weighed by. */
    public BigDecimal weight(Predicate<Row> which) {
        var whole = sum(lines.stream().map(line -> line.present().abs()).toList());
        var part = sum(lines.stream().filter(line -> which.test(line.row())).map(line -> line.present().abs()).toList());
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, DIGITS);
    }
}
