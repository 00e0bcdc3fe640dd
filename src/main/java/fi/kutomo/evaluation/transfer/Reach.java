package fi.kutomo.evaluation.transfer;

import fi.kutomo.evaluation.experiences.Experience;
import fi.kutomo.evidence.Direction;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How all places together resemble those in which an entry has been used: for each place its {@link Fit}.
 *
 * @param good uses that went as wanted, {@code bad} those with no or unwanted results, wherever they were
 * @param alike mean over all places of the likeness to the most alike place in which it went well
 * @param sides where both kinds of places are known, how many are more like the one or the other
 */
record Reach(long good, long bad, Optional<Double> alike, Optional<Sides> sides) {

    /** Of {@code all} places so many are more like those in which it went well, or more like the others. */
    record Sides(int all, int more, int less) {}

    static Reach of(Collection<Context> places, List<Experience> uses, Map<String, Context> contexts) {
        var fits = places.stream().map(place -> Fit.of(place, uses, contexts)).toList();
        var likeness = fits.stream().flatMap(fit -> fit.wanted().stream()).mapToDouble(side -> side.best().similarity().value()).average();
        var differences = fits.stream().flatMap(fit -> fit.fit().stream()).toList();
        int more = (int) differences.stream().filter(difference -> difference > 0).count();
        int less = (int) differences.stream().filter(difference -> difference < 0).count();
        return new Reach(
                count(uses, Fit.WANTED), count(uses, Fit.NOT_WANTED), likeness.isPresent() ? Optional.of(likeness.getAsDouble()) : Optional.empty(),
                differences.isEmpty() ? Optional.empty() : Optional.of(new Sides(differences.size(), more, less)));
    }

    private static long count(List<Experience> uses, Collection<Direction> results) {
        return uses.stream().filter(use -> use.account().result() != null && results.contains(use.account().result())).count();
    }
}
