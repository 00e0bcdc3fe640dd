package fi.kutomo.evaluation.metrics;

import fi.kutomo.evaluation.indicators.Breakdown;
import fi.kutomo.evaluation.indicators.Indicator;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hides from the public what rests on fewer than five people, so that nobody can be recognised. None at all may be told. */
public final class SmallGroups {

    public static final BigDecimal LEAST = BigDecimal.valueOf(5);

    private SmallGroups() {}

    /** Whether the value rests on so few. */
    public static boolean hides(Indicator indicator, Actual.Content content) {
        if (!indicator.people()) {
            return false;
        }
        return switch (indicator.kind()) {
            case COUNT -> few(content.number());
            case PERCENT -> few(content.denominator());
            case MEAN -> few(content.people());
            default -> false;
        };
    }

    /**
     * The classes that are not shown. Where only one class of a breakdown is too small, the next smallest goes with it: otherwise it could
     * be found by taking the others from the whole.
     */
    public static Set<String> hidden(Indicator indicator, Map<String, BigDecimal> parts) {
        var hidden = new HashSet<String>();
        if (!indicator.people()) {
            return hidden;
        }
        for (var breakdown : Breakdown.values()) {
            var given = breakdown.keys().stream().filter(parts::containsKey).toList();
            var few = given.stream().filter(key -> few(parts.get(key))).toList();
            hidden.addAll(few);
            if (few.size() == 1) {
                given.stream()
                        .filter(key -> !few.contains(key) && parts.getOrDefault(key, BigDecimal.ZERO).signum() > 0)
                        .min((one, other) -> parts.getOrDefault(one, BigDecimal.ZERO).compareTo(parts.getOrDefault(other, BigDecimal.ZERO)))
                        .ifPresent(hidden::add);
            }
        }
        return hidden;
    }

    static boolean few(@Nullable BigDecimal people) {
        return people != null && people.signum() > 0 && people.compareTo(LEAST) < 0;
    }
}
