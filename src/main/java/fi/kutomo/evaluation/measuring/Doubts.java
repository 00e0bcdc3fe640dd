package fi.kutomo.evaluation.measuring;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.evaluation.indicators.Indicator;
import fi.kutomo.evaluation.metrics.Actual;
import fi.kutomo.evaluation.metrics.Measure;
import fi.kutomo.evaluation.metrics.Period;
import fi.kutomo.platform.web.Ui;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What looks odd between values although each may be right: told to readers and writers, never refused. */
final class Doubts {

    private static final BigDecimal FIFTH = new BigDecimal("0.2");

    private Doubts() {}

    /** Only values that the caller may see go in. */
    static List<String> of(List<Measure> measures, Map<UUID, List<Actual>> actuals) {
        var doubts = new ArrayList<String>();
        for (var measure : measures) {
            var values = actuals.getOrDefault(measure.id(), List.of());
            moreChangedThanReached(measure, values, measures, actuals, doubts);
            jumpingDenominator(measure, values, doubts);
        }
        return List.copyOf(doubts);
    }

    /** No more people can have changed than have taken part in the same days. */
    private static void moreChangedThanReached(
            Measure measure, List<Actual> values, List<Measure> measures, Map<UUID, List<Actual>> actuals, List<String> doubts) {
        if (!countsPeople(measure, Indicator.Level.OUTCOME)) {
            return;
        }
        for (var value : values) {
            var reached = measures.stream()
                    .filter(other -> countsPeople(other, Indicator.Level.OUTPUT))
                    .flatMap(other -> actuals.getOrDefault(other.id(), List.of()).stream())
                    .filter(other -> other.period().equals(value.period()) && other.content().number() != null)
                    .map(Doubts::number)
                    .max(Comparator.naturalOrder());
            reached.filter(most -> number(value).compareTo(most) > 0).ifPresent(most -> doubts.add(t(
                    "evaluation.metrics.doubt.moreThanReached", measure.indicator().name().in(Ui.lang()), Shown.period(value.period()), Shown.plain(most))));
        }
    }

    private static boolean countsPeople(Measure measure, Indicator.Level level) {
        return measure.indicator().people() && measure.indicator().kind() == Indicator.Kind.COUNT && measure.indicator().level() == level;
    }

    private static BigDecimal number(Actual actual) {
        var number = actual.content().number();
        return number == null ? BigDecimal.ZERO : number;
    }

    /** A population or a group of those who answered that changes by more than a fifth makes shares of different groups. */
    private static void jumpingDenominator(Measure measure, List<Actual> values, List<String> doubts) {
        for (int i = 1; i < values.size(); i++) {
            var before = values.get(i - 1).content().denominator();
            var now = values.get(i).content().denominator();
            if (before != null && now != null && before.signum() > 0 && now.subtract(before).abs().compareTo(before.multiply(FIFTH)) > 0) {
                doubts.add(t("evaluation.metrics.doubt.denominator", measure.indicator().name().in(Ui.lang()), Shown.period(values.get(i).period())));
            }
        }
    }

    /** Days between the values of which nothing is known: without them sums look too low. */
    static List<Period> missing(List<Actual> values) {
        var missing = new ArrayList<Period>();
        for (int i = 1; i < values.size(); i++) {
            var from = values.get(i - 1).period().ends().plusDays(1);
            var until = values.get(i).period().starts().minusDays(1);
            if (!until.isBefore(from)) {
                missing.add(new Period(from, until));
            }
        }
        return List.copyOf(missing);
    }
}
