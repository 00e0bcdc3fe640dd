package fi.kutomo.evaluation.metrics;

import fi.kutomo.evaluation.indicators.Breakdown;
import fi.kutomo.evaluation.indicators.Indicator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that cannot be so in a value, at the field where it stands.
 *
 * @param field {@code number, denominator, people, repeated, words, period} or the class of a breakdown
 * @param key of the message
 */
public record Unfit(String field, String key) {

    /** All that is wrong with a value, whether it was typed or came in a file. */
    public static List<Unfit> in(Indicator indicator, Actual.Content content) {
        var wrong = new ArrayList<Unfit>();
        if (indicator.kind() == Indicator.Kind.QUALITATIVE) {
            unless(wrong, !content.words().isEmpty(), "words", "evaluation.forms.problem.missing");
            return wrong;
        }
        if (content.number() == null) {
            wrong.add(new Unfit("number", "evaluation.forms.problem.missing"));
            return wrong;
        }
        number(indicator, content.number(), content.denominator(), wrong);
        people(indicator, content, content.number(), wrong);
        parts(indicator, content, content.number(), wrong);
        return List.copyOf(wrong);
    }

    private static void number(Indicator indicator, BigDecimal number, @Nullable BigDecimal denominator, List<Unfit> wrong) {
        switch (indicator.kind()) {
            case COUNT -> {
                unless(wrong, number.signum() >= 0, "number", "evaluation.forms.problem.negative");
                unless(wrong, whole(number), "number", "evaluation.metrics.problem.whole");
            }
            case SUM -> unless(wrong, number.signum() >= 0, "number", "evaluation.forms.problem.negative");
            case YESNO -> unless(wrong, number.signum() == 0 || number.compareTo(BigDecimal.ONE) == 0, "number", "evaluation.metrics.problem.yesNo");
            case PERCENT, RATIO -> {
                unless(wrong, number.signum() >= 0, "number", "evaluation.forms.problem.negative");
                unless(wrong, denominator != null && denominator.signum() > 0, "denominator", "evaluation.metrics.problem.denominator");
                var above = indicator.kind() == Indicator.Kind.PERCENT && denominator != null && number.compareTo(denominator) > 0;
                unless(wrong, !above, "number", "evaluation.metrics.problem.share");
            }
            default -> { }
        }
    }

    private static void people(Indicator indicator, Actual.Content content, BigDecimal number, List<Unfit> wrong) {
        var people = content.people();
        unless(wrong, people == null || people.signum() > 0 && whole(people), "people", "evaluation.metrics.problem.people");
        var repeated = content.repeated();
        if (repeated != null) {
            var fits = indicator.kind().parted() && repeated.signum() >= 0 && repeated.compareTo(number) <= 0;
            unless(wrong, fits, "repeated", "evaluation.metrics.problem.repeated");
        }
    }

    /** No class is negative, and the classes of one breakdown are not more than the whole. */
    private static void parts(Indicator indicator, Actual.Content content, BigDecimal number, List<Unfit> wrong) {
        content.parts().forEach((key, part) -> {
            var asked = Breakdown.of(key).filter(indicator.breakdowns()::contains).isPresent();
            unless(wrong, asked, key, "evaluation.metrics.problem.class");
            unless(wrong, part.signum() >= 0, key, "evaluation.forms.problem.negative");
        });
        for (var breakdown : indicator.breakdowns()) {
            var given = breakdown.keys().stream().filter(content.parts()::containsKey).toList();
            var sum = given.stream().map(key -> content.parts().getOrDefault(key, BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (!given.isEmpty()) {
                unless(wrong, sum.compareTo(number) <= 0, given.getFirst(), "evaluation.metrics.problem.parts");
            }
        }
    }

    /** A period must be over before one can say what came in it. */
    public static List<Unfit> in(Period period, LocalDate today) {
        return period.ends().isAfter(today) ? List.of(new Unfit("period", "evaluation.metrics.problem.future")) : List.of();
    }

    private static boolean whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static void unless(List<Unfit> wrong, boolean fine, String field, String key) {
        if (!fine) {
            wrong.add(new Unfit(field, key));
        }
    }
}
