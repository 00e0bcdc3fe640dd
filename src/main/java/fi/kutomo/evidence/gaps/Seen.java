package fi.kutomo.evidence.gaps;

import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.Setting;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What a map sees of a study.
 *
 * @param lang language of the title
 * @param terms approaches and target groups
 */
public record Seen(
        UUID id,
        String slug,
        String title,
        String lang,
        OptionalInt year,
        Design design,
        Setting setting,
        Optional<Quality> quality,
        boolean peerReviewed,
        List<String> terms,
        List<Finding> findings) {

    /** One outcome. */
    public record Finding(String effect, boolean main, Direction direction) {}

    public String path() {
        return "studies/" + slug;
    }

    /**
     * The highest rung of the ladder that a study of this kind can carry, wherever it was made: 5 controlled or systematic and of good
     * quality, 4 the same of satisfactory quality, 3 saw change over time with at least satisfactory quality, 2 all others.
     */
    public int rung() {
        boolean causal = design.controlled() || design.systematic();
        if (causal && quality.equals(Optional.of(Quality.GOOD))) {
            return 5;
        }
        boolean sound = quality.filter(found -> found.atLeast(Quality.SATISFACTORY)).isPresent();
        if (causal && sound) {
            return 4;
        }
        return design.sawChange() && sound ? 3 : 2;
    }

    /** What it counts towards coverage: 1, 0.8, 0.5 or 0.2 by rung, half of that from outside the Nordic countries. */
    double weight() {
        double weight = switch (rung()) {
            case 5 -> 1;
            case 4 -> 0.8;
            case 3 -> 0.5;
            default -> 0.2;
        };
        return setting.near() ? weight : weight / 2;
    }
}
