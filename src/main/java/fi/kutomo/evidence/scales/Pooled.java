package fi.kutomo.evidence.scales;

import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Measure;
import fi.kutomo.evidence.StudyOutcome;
import fi.kutomo.evidence.StudyRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The effects of several studies taken together: inverse variance weights with the variance between studies after DerSimonian and
 * Laird (1986), one effect a study. Effects point in the wanted direction.
 *
 * @param heterogeneity I² = max(0, (Q − df) / Q), 0 to 1; NaN for one study
 */
record Pooled(Measure measure, int studies, double effect, double se, double heterogeneity) {

    /** Half the width of a 95 per cent interval in standard errors. */
    private static final double Z = 1.959963984540054;

    private record Effect(double value, double variance) {}

    boolean standardised() {
        return measure == Measure.SMD;
    }

    boolean holdsZero() {
        return Math.abs(effect) <= Z * se;
    }

    double size() {
        return Math.abs(effect);
    }

    /** Of the measure that most studies give; empty where none gives a number whose wanted direction is known. */
    static Optional<Pooled> of(List<StudyRecord> studies, Predicate<StudyOutcome> judged) {
        var byMeasure = new EnumMap<Measure, List<Effect>>(Measure.class);
        for (var measure : Measure.values()) {
            var wanted = wanted(studies, judged, measure);
            studies.forEach(study -> effect(study, judged, measure, wanted)
                    .ifPresent(effect -> byMeasure.computeIfAbsent(measure, _ -> new ArrayList<>()).add(effect)));
        }
        Optional<Measure> most = Optional.empty();
        for (var entry : byMeasure.entrySet()) {
            if (most.isEmpty() || entry.getValue().size() > byMeasure.get(most.get()).size()) {
                most = Optional.of(entry.getKey());
            }
        }
        return most.map(measure -> of(measure, byMeasure.get(measure)));
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
        double weights = 0;
        double squares = 0;
        double sum = 0;
        for (var effect : effects) {
            double weight = 1 / effect.variance();
            weights += weight;
            squares += weight * weight;
            sum += weight * effect.value();
        }
        double common = sum / weights;
        double q = 0;
        for (var effect : effects) {
            q += (effect.value() - common) * (effect.value() - common) / effect.variance();
        }
        int df = effects.size() - 1;
        double between = df == 0 ? 0 : Math.max(0, (q - df) / (weights - squares / weights));
        double randomWeights = 0;
        double randomSum = 0;
        for (var effect : effects) {
            double weight = 1 / (effect.variance() + between);
            randomWeights += weight;
            randomSum += weight * effect.value();
        }
        double heterogeneity = df == 0 ? Double.NaN : q == 0 ? 0 : Math.max(0, (q - df) / q);
        return new Pooled(measure, effects.size(), randomSum / randomWeights, Math.sqrt(1 / randomWeights), heterogeneity);
    }
}
