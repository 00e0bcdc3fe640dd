package fi.kutomo.evidence.scales;

import fi.kutomo.evidence.Measure;
import fi.kutomo.evidence.StudyId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What one scale says of one entry, with all that is needed to come to it again.
 *
 * @param level key of the level or of the conclusion beside the levels; of points: the lowest among the main outcomes. Empty when the
 *     scale has nothing to judge
 * @param rung how high it stands among the levels, also where the conclusion is one beside them; of points: the points
 * @param also conclusions that hold as well but come after the one that is shown
 * @param trace every condition that was asked
 * @param missing keys of what keeps it from the next level; of points: of what took points away
 * @param parts of a scale of points, one for each body of evidence
 */
public record Reckoned(
        String scale, int version, String level, int rung, List<String> also, List<Step> trace, List<String> missing, List<Part> parts) {

    public Reckoned {
        also = List.copyOf(also);
        trace = List.copyOf(trace);
        missing = List.copyOf(missing);
        parts = List.copyOf(parts);
    }

    /** A condition of a level as it was answered. */
    public record Step(String level, String key, boolean passed, boolean known, List<StudyId> because) {}

    /**
     * A body of evidence in points.
     *
     * @param effectTerm which outcome; empty when all main outcomes are taken together
     * @param measure what the pooled effect is
     * @param effect pooled in the wanted direction where there is a number
     * @param months of progress, where the scale tells them
     */
    public record Part(
            String effectTerm,
            boolean main,
            int begun,
            int points,
            List<Moved> moved,
            List<StudyId> because,
            Optional<Measure> measure,
            OptionalDouble effect,
            OptionalInt months) {}

    /**
     * A loss (below 0) or a gain.
     *
     * @param key of the change in the rules, or the word of a {@link Domain} that people have weighed
     * @param measured what was measured; 0 where people weighed
     */
    public record Moved(String key, int points, double measured) {

        public Optional<Domain> weighed() {
            return Domain.of(key);
        }
    }

    public String signature() {
        return scale + "/" + version;
    }

    /** Whether another reckoning comes to the same words, whatever its reasons are. */
    public boolean concludesLike(Reckoned other) {
        return level.equals(other.level) && rung == other.rung;
    }
}
