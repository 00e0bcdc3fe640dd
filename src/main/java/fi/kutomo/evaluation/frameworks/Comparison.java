package fi.kutomo.evaluation.frameworks;

import fi.kutomo.evaluation.agreement.Alpha;
import fi.kutomo.evaluation.agreement.Distance;
import fi.kutomo.evaluation.agreement.Kappa;
import fi.kutomo.evaluation.frameworks.Framework.Criterion;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Two assessors' marks beside each other: how far they agree over the form and on which criteria they must be reconciled.
 *
 * @param alpha ordinal alpha over the criteria that both have marked
 * @param kappa weighted kappa of the same, empty where it cannot be told
 * @param open criteria that differ by as much as the framework does not let pass; where only alpha is too low, all that differ
 */
public record Comparison(Alpha alpha, OptionalDouble kappa, List<String> open) {

    public static Comparison of(Framework framework, Map<String, Integer> one, Map<String, Integer> other) {
        var codes = framework.marked().stream().map(Criterion::code).filter(code -> one.containsKey(code) && other.containsKey(code)).toList();
        var alpha = Alpha.of(codes.stream().map(code -> List.of(mark(one, code), mark(other, code))).toList(), Distance.ORDINAL);
        var far = codes.stream().filter(code -> apart(one, other, code) >= framework.rules().difference()).toList();
        boolean low = alpha.value().isPresent() && alpha.value().getAsDouble() < framework.rules().alpha();
        var open = low && far.isEmpty() ? codes.stream().filter(code -> apart(one, other, code) > 0).toList() : far;
        return new Comparison(alpha, kappa(codes, one, other), open);
    }

    public boolean agreed() {
        return open.isEmpty();
    }

    /** The final mark of each criterion: the mean of both, or what a third assessor says of those that stayed open. */
    public static Map<String, BigDecimal> settled(
            Framework framework, Map<String, Integer> one, Map<String, Integer> other, Optional<Map<String, Integer>> third) {
        var marks = new LinkedHashMap<String, BigDecimal>();
        for (var criterion : framework.marked()) {
            var code = criterion.code();
            var decided = third.map(all -> all.get(code)).filter(Objects::nonNull);
            marks.put(code, decided.map(BigDecimal::valueOf).orElseGet(() -> mean(mark(one, code), mark(other, code))));
        }
        return marks;
    }

    private static OptionalDouble kappa(List<String> codes, Map<String, Integer> one, Map<String, Integer> other) {
        if (codes.isEmpty()) {
            return OptionalDouble.empty();
        }
        var table = new int[Framework.MOST + 1][Framework.MOST + 1];
        codes.forEach(code -> table[mark(one, code)][mark(other, code)]++);
        return Kappa.weighted(table).value();
    }

    private static BigDecimal mean(int one, int other) {
        return BigDecimal.valueOf((one + other) * 5L, 1);
    }

    private static int apart(Map<String, Integer> one, Map<String, Integer> other, String code) {
        return Math.abs(mark(one, code) - mark(other, code));
    }

    private static int mark(Map<String, Integer> marks, String code) {
        return Objects.requireNonNull(marks.get(code), code);
    }
}
