package fi.kutomo.evidence.scales;

import fi.kutomo.evidence.StudyOutcome;
import fi.kutomo.platform.kernel.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A scale that starts at a number, loses points for what weakens the evidence and gains some for what strengthens it. Within one
 * domain only the greatest loss counts.
 *
 * @param each whether every outcome is judged by itself, so that people can weigh its domains, or all main outcomes together
 * @param body which studies count
 * @param start the first that applies is the start
 * @param gainsOnlyWithoutLosses whether anything may be added once something was taken away
 * @param names of the points from {@code floor} upwards
 * @param months pooled standardised effect to months of progress, in ascending order; empty where it is not used
 * @param outcomes terms of the scheme {@code effect}: only these changes are judged. Left out: all
 */
public record Points(
        Each each,
        Sought body,
        List<Start> start,
        List<Change> losses,
        List<Change> gains,
        boolean gainsOnlyWithoutLosses,
        int floor,
        int ceiling,
        List<LocalizedText> names,
        List<Month> months,
        @Nullable List<String> outcomes) {

    /** What is judged as one. */
    public enum Each {
        OUTCOME,
        ALL_MAIN_OUTCOMES
    }

    /** A start that applies where the measure is at least this; without a measure always. */
    public record Start(Optional<Gauge> gauge, OptionalDouble atLeast, int points, LocalizedText words) {}

    /**
     * A loss or a gain that applies where the measure is at least, or below, a number. A measure that cannot be taken changes nothing.
     *
     * @param limit what some measures compare with, such as the share of people lost that counts as much
     */
    public record Change(
            String key,
            String domain,
            Gauge gauge,
            OptionalDouble limit,
            OptionalDouble atLeast,
            OptionalDouble below,
            int points,
            LocalizedText words) {

        boolean applies(double measured) {
            return !Double.isNaN(measured)
                    && (atLeast.isEmpty() || measured >= atLeast.getAsDouble())
                    && (below.isEmpty() || measured < below.getAsDouble());
        }
    }

    /** From this effect, rounded to two decimals, so many months of progress. */
    public record Month(double from, int months) {}

    /** Whether this outcome is among those that are judged. */
    boolean judges(StudyOutcome outcome) {
        return outcomes == null || outcomes.contains(outcome.effectTerm());
    }

    public LocalizedText name(int points) {
        return names.get(Math.clamp((long) points - floor, 0, names.size() - 1));
    }

    /** The points that follow: {@code clamp(start − losses + gains)}. */
    public int conclude(int begun, int lost, int gained) {
        int added = gainsOnlyWithoutLosses && lost > 0 ? 0 : gained;
        return Math.clamp((long) begun - lost + added, floor, ceiling);
    }

    /** Months of progress for a pooled effect; what is below the least is none, and a negative effect mirrors. */
    public int monthsFor(double effect) {
        double size = Math.round(Math.abs(effect) * 100) / 100.0;
        int found = 0;
        for (var month : months) {
            if (size >= month.from()) {
                found = month.months();
            }
        }
        return effect < 0 ? -found : found;
    }

    Optional<Rules.Fault> fault() {
        if (start.isEmpty() || start.getLast().gauge().isPresent()) {
            return Optional.of(new Rules.Fault("evidence.scales.fault.start", "start"));
        }
        if (floor >= ceiling || names.size() != ceiling - floor + 1) {
            return Optional.of(new Rules.Fault("evidence.scales.fault.names", "names"));
        }
        return java.util.stream.Stream.concat(losses.stream(), gains.stream())
                .filter(change -> change.points() < 1 || change.words().byLang().size() < 3 || Domain.of(change.key()).isPresent())
                .findFirst()
                .map(change -> new Rules.Fault("evidence.scales.fault.change", change.key()));
    }
}
