package fi.kutomo.evidence.scales;

import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Measure;
import fi.kutomo.evidence.StudyOutcome;
import fi.kutomo.evidence.StudyRecord;
import fi.kutomo.evidence.synthesis.Effect;
import fi.kutomo.evidence.synthesis.Pooling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The effects of several studies taken together by random effects, one effect a study. They point in the wanted direction.
 *
 * @param heterogeneity I², 0 to 1; NaN for one study
 */
record Pooled(Measure measure, Pooling.Pooled random, double heterogeneity) {

    boolean standardised() {
        return measure == Measure.SMD;
    }

    boolean holdsZero() {
        return random.interval().holds(0);
    }

    double effect() {
        return random.estimate();
    }

    double size() {
        return Math.abs(effect());
    }

    /** Of the measure that most studies give; empty where none gives a number whose wanted direction is known. */
    static Optional<Pooled> of(List<StudyRecord> studies, Predicate<StudyOutcome> judged) {
        var byMeasure = new EnumMap<Measure, List<Effect>>(Measure.class);
        for (var measure : Measure.values()) {
            var wanted = wanted(studies, judged, measure);
            studies.forEach(study -> effect(study, judged, measure, wanted)
                    .ifPresent(effect -> byMeasure.computeIfAbsent(measure, _ -> new ArrayList<>()).add(effect)));
        }
        // The first in the order of the measures where several are given as often
        return byMeasure.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<Measure, List<Effect>> each) -> each.getValue().size())
                        .thenComparing(each -> each.getKey(), Comparator.reverseOrder()))
                .map(each -> of(each.getKey(), each.getValue()));
    }

    /** Sign of the wanted direction for each outcome, learnt from studies that went one way; an outcome that is told both ways is left out. */
    private static Map<String, Integer> wanted(List<StudyRecord> studies, Predicate<StudyOutcome> judged, Measure measure) {
        var signs = new java.util.HashMap<String, Integer>();
        studies.stream().flatMap(study -> study.outcomes().stream()).filter(judged).filter(outcome -> usable(outcome, measure)).forEach(outcome -> {
            int way = outcome.direction() == Direction.POSITIVE ? 1 : outcome.direction() == Direction.NEGATIVE ? -1 : 0;
            int sign = way * (int) Math.signum(outcome.effect().getAsDouble());
            if (sign != 0) {
                signs.merge(outcome.effectTerm(), sign, (one, other) -> one.equals(other) ? one : 0);
            }
        });
        return signs;
    }

    /** The mean of a study's effects, with the mean of their variances: they come from the same people. */
    private static Optional<Effect> effect(
            StudyRecord study, Predicate<StudyOutcome> judged, Measure measure, Map<String, Integer> wanted) {
        var values = study.outcomes().stream()
                .filter(judged)
                .filter(outcome -> usable(outcome, measure) && wanted.getOrDefault(outcome.effectTerm(), 0) != 0)
                .toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        double sum = 0;
        double variance = 0;
        for (var outcome : values) {
            sum += wanted.getOrDefault(outcome.effectTerm(), 0) * outcome.effect().getAsDouble();
            variance += outcome.se().getAsDouble() * outcome.se().getAsDouble();
        }
        return Optional.of(new Effect(sum / values.size(), variance / values.size()));
    }

    private static boolean usable(StudyOutcome outcome, Measure measure) {
        return outcome.measure().filter(measure::equals).isPresent() && outcome.effect().isPresent() && outcome.se().isPresent();
    }

    private static Pooled of(Measure measure, List<Effect> effects) {
        var pooling = Pooling.of(effects);
        var heterogeneity = effects.size() == 1 ? Double.NaN : pooling.heterogeneity().i2();
        return new Pooled(measure, pooling.random(), heterogeneity);
    }
}
