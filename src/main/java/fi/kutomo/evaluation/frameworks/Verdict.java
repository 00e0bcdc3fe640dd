package fi.kutomo.evaluation.frameworks;

import fi.kutomo.evaluation.frameworks.Framework.Criterion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the rule of a framework says of a set of marks. All gates met and a mean of {@code validMean} or more: validated; down to
 * {@code notesMean}: with notes. Otherwise not validated where a criterion that ends at zero has zero, else returned to be mended.
 *
 * @param mean of all criteria, not rounded further than ten decimals
 * @param missed codes of the gates that are not met
 */
public record Verdict(Outcome outcome, BigDecimal mean, List<String> missed) {

    private static final int DECIMALS = 10;

    /** How a round ends. */
    public enum Outcome {
        VALIDATED,
        VALIDATED_WITH_NOTES,
        RETURNED,
        NOT_VALIDATED;

        public boolean valid() {
            return this == VALIDATED || this == VALIDATED_WITH_NOTES;
        }
    }

    /** Refuses marks that are not exactly those of the framework, or outside 0 to 4. */
    public static Verdict of(Framework framework, Map<String, BigDecimal> marks) {
        var codes = framework.criteria().stream().map(Criterion::code).toList();
        var most = BigDecimal.valueOf(Framework.MOST);
        if (marks.size() != codes.size()
                || !marks.keySet().containsAll(codes)
                || marks.values().stream().anyMatch(mark -> mark.signum() < 0 || mark.compareTo(most) > 0)) {
            throw new IllegalArgumentException("A mark of 0 to 4 is wanted for each of " + codes);
        }
        var sum = marks.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var mean = sum.divide(BigDecimal.valueOf(marks.size()), DECIMALS, RoundingMode.HALF_UP);
        var missed = framework.criteria().stream()
                .filter(criterion -> criterion.gate() != null && mark(marks, criterion).compareTo(criterion.gate()) < 0)
                .map(Criterion::code)
                .toList();
        return new Verdict(outcome(framework, marks, mean, missed), mean, missed);
    }

    private static Outcome outcome(Framework framework, Map<String, BigDecimal> marks, BigDecimal mean, List<String> missed) {
        if (missed.isEmpty() && mean.compareTo(framework.rules().validMean()) >= 0) {
            return Outcome.VALIDATED;
        }
        if (missed.isEmpty() && mean.compareTo(framework.rules().notesMean()) >= 0) {
            return Outcome.VALIDATED_WITH_NOTES;
        }
        var ended = framework.criteria().stream().anyMatch(criterion -> criterion.endsAtZero() && mark(marks, criterion).signum() == 0);
        return ended ? Outcome.NOT_VALIDATED : Outcome.RETURNED;
    }

    private static BigDecimal mark(Map<String, BigDecimal> marks, Criterion criterion) {
        return Objects.requireNonNull(marks.get(criterion.code()));
    }
}
