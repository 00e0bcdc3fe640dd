package fi.kutomo.evaluation.transfer;

import fi.kutomo.evaluation.experiences.Experience;
import fi.kutomo.evidence.Direction;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one place resembles those in which an entry has been used.
 *
 * @param compared uses in a place of which enough is known, the most alike first
 * @param left how many uses could not be compared
 */
record Fit(List<Compared> compared, int left) {

    static final Set<Direction> WANTED = EnumSet.of(Direction.POSITIVE);
    static final Set<Direction> NOT_WANTED = EnumSet.of(Direction.NONE, Direction.NEGATIVE);

    /** A use and how alike its place is. */
    record Compared(Experience experience, Similarity similarity) {}

    /** The most alike, and the mean of all. */
    record Side(Compared best, double mean, int count) {}

    static Fit of(Context place, List<Experience> experiences, Map<String, Context> contexts) {
        var compared = experiences.stream()
                .flatMap(experience -> Optional.ofNullable(contexts.get(experience.account().area()))
                        .flatMap(context -> Similarity.of(place, context))
                        .map(similarity -> new Compared(experience, similarity))
                        .stream())
                .sorted(Comparator.comparingDouble((Compared each) -> -each.similarity().value()).thenComparing(each -> each.experience().number()))
                .toList();
        return new Fit(compared, experiences.size() - compared.size());
    }

    /** Uses that went as wanted. */
    Optional<Side> wanted() {
        return side(WANTED);
    }

    /** Uses with no or with unwanted results; mixed ones are on neither side. */
    Optional<Side> notWanted() {
        return side(NOT_WANTED);
    }

    /** {@code best wanted − best not wanted}: above 0 the place is more like those in which it went well. Needs both. */
    Optional<Double> fit() {
        return wanted().flatMap(good -> notWanted().map(bad -> good.best().similarity().value() - bad.best().similarity().value()));
    }

    private Optional<Side> side(Set<Direction> results) {
        var of = compared.stream()
                .filter(each -> each.experience().account().result() != null && results.contains(each.experience().account().result()))
                .toList();
        return of.isEmpty()
                ? Optional.empty()
                : Optional.of(new Side(of.getFirst(), of.stream().mapToDouble(each -> each.similarity().value()).average().orElseThrow(), of.size()));
    }
}
