package fi.kutomo.evaluation.metrics;

import fi.kutomo.evaluation.indicators.Formula;
import fi.kutomo.evaluation.indicators.Indicator;
import fi.kutomo.evaluation.indicators.Wilson;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Values of several entries for one indicator and one period, put together where that means something: counts and sums are added, less
 * those who are counted twice; means are weighted by their numbers; shares and ratios are the sum of what stands above the line by the sum
 * of what stands below, never a mean of shares. What is unlike is left out and says why.
 *
 * @param low what is sure at least; for everything but counts of people the value itself
 * @param high what it is at most, when nobody is counted twice where that is not known
 * @param interval of a share of people, at 95 %
 * @param used whose values are in it
 */
public record Together<T>(
        Optional<BigDecimal> low, Optional<BigDecimal> high, Optional<Wilson> interval, List<Given<T>> used, List<LeftOut<T>> leftOut) {

    /**
     * The approved value of an entry.
     *
     * @param of whose it is
     * @param meaning of the indicator under which it was given
     */
    public record Given<T>(T of, int meaning, Actual actual) {

        private BigDecimal number() {
            return Optional.ofNullable(actual.content().number()).orElse(BigDecimal.ZERO);
        }

        private BigDecimal denominator() {
            return Optional.ofNullable(actual.content().denominator()).orElse(BigDecimal.ZERO);
        }

        private BigDecimal people() {
            return Optional.ofNullable(actual.content().people()).orElse(BigDecimal.ZERO);
        }

        private BigDecimal repeated() {
            return Optional.ofNullable(actual.content().repeated()).orElse(BigDecimal.ZERO);
        }

        private boolean overlapKnown() {
            return actual.content().repeated() != null;
        }
    }

    /** A value that is not in it, and why. */
    public record LeftOut<T>(Given<T> given, Reason reason) {}

    /** Why a value is not put together with the others. */
    public enum Reason {
        /** The definition was another one then. */
        OTHER_MEANING,
        /** It holds for other days. */
        OTHER_PERIOD,
        /** A mean of nobody knows how many has no weight. */
        NO_WEIGHT,
        /** Alone among the others it would tell of fewer than five people. */
        FEW,
        /** An index or words cannot be put together. */
        NOT_ADDABLE
    }

    public static <T> Together<T> of(Indicator indicator, int meaning, Period period, List<Given<T>> values) {
        var leftOut = new ArrayList<LeftOut<T>>();
        var fit = new ArrayList<Given<T>>();
        for (var value : values) {
            var reason = reason(indicator, meaning, period, value);
            reason.ifPresentOrElse(why -> leftOut.add(new LeftOut<>(value, why)), () -> fit.add(value));
        }
        withoutTheFew(indicator, fit, leftOut);
        if (fit.isEmpty()) {
            return new Together<>(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.copyOf(leftOut));
        }
        var high = high(indicator, period, fit);
        return new Together<>(
                Optional.of(low(indicator, fit, high)), Optional.of(high), interval(indicator, fit), List.copyOf(fit), List.copyOf(leftOut));
    }

    private static <T> Optional<Reason> reason(Indicator indicator, int meaning, Period period, Given<T> value) {
        if (indicator.kind() == Indicator.Kind.INDEX || indicator.kind() == Indicator.Kind.QUALITATIVE) {
            return Optional.of(Reason.NOT_ADDABLE);
        }
        if (value.meaning() != meaning) {
            return Optional.of(Reason.OTHER_MEANING);
        }
        if (!value.actual().period().equals(period)) {
            return Optional.of(Reason.OTHER_PERIOD);
        }
        return indicator.kind() == Indicator.Kind.MEAN && value.people().signum() <= 0 ? Optional.of(Reason.NO_WEIGHT) : Optional.empty();
    }

    /** Small groups may be told as parts of a whole only when one cannot work back to a single one of them. */
    private static <T> void withoutTheFew(Indicator indicator, List<Given<T>> fit, List<LeftOut<T>> leftOut) {
        var few = fit.stream().filter(value -> SmallGroups.hides(indicator, value.actual().content())).toList();
        var people = few.stream().map(value -> weight(indicator, value)).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (few.size() == 1 || people.compareTo(SmallGroups.LEAST) < 0) {
            few.forEach(value -> leftOut.add(new LeftOut<>(value, Reason.FEW)));
            fit.removeAll(few);
        }
    }

    private static <T> BigDecimal weight(Indicator indicator, Given<T> value) {
        return switch (indicator.kind()) {
            case PERCENT -> value.denominator();
            case MEAN -> value.people();
            default -> value.number();
        };
    }

    private static <T> BigDecimal high(Indicator indicator, Period period, List<Given<T>> fit) {
        return switch (indicator.kind()) {
            case MEAN -> sum(fit, value -> value.number().multiply(value.people())).multiply(indicator.factor())
                    .divide(sum(fit, Given::people), MathContext.DECIMAL128);
            case COUNT, SUM -> Formula.value(indicator, sum(fit, value -> value.number().subtract(value.repeated())), null, period.days());
            case PERCENT, RATIO -> Formula.value(indicator, sum(fit, Given::number), sum(fit, Given::denominator), period.days());
            default -> sum(fit, Given::number);
        };
    }

    /** People who may be counted for another entry too are not sure to be more than those counted there. */
    private static <T> BigDecimal low(Indicator indicator, List<Given<T>> fit, BigDecimal high) {
        if (!indicator.people() || indicator.kind() != Indicator.Kind.COUNT || fit.size() < 2 || fit.stream().allMatch(Given::overlapKnown)) {
            return high;
        }
        var days = fit.getFirst().actual().period().days();
        var known = sum(fit.stream().filter(Given::overlapKnown).toList(), value -> value.number().subtract(value.repeated()));
        var greatest = fit.stream().map(Given::number).reduce(BigDecimal.ZERO, BigDecimal::max);
        return Formula.value(indicator, known.max(greatest), null, days).min(high);
    }

    private static <T> Optional<Wilson> interval(Indicator indicator, List<Given<T>> fit) {
        if (indicator.kind() != Indicator.Kind.PERCENT || !indicator.people()) {
            return Optional.empty();
        }
        return Optional.of(Wilson.of(sum(fit, Given::number).doubleValue(), sum(fit, Given::denominator).doubleValue()));
    }

    private static <T> BigDecimal sum(List<Given<T>> values, Function<Given<T>, BigDecimal> part) {
        return values.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many were left out for each reason, for saying so. */
    public Map<Reason, Long> reasons() {
        return leftOut.stream().collect(Collectors.groupingBy(LeftOut::reason, TreeMap::new, Collectors.counting()));
    }

    public boolean certain() {
        return low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) == 0;
    }
}
