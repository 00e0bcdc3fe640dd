package fi.kutomo.evidence.studies;

import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.Setting;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a study was made and how well. Unknown is empty.
 *
 * @param country name or code of the country where it was made
 * @param qualityReason why the quality was judged so
 * @param n people, or other units, analysed
 * @param attrition share of people lost, 0 to 1
 * @param attritionDifference difference of that share between the groups, 0 to 1
 * @param independent whether those who studied have no stake in what they studied
 * @param registered whether its protocol was registered before
 * @param registration where
 */
public record Making(
        Optional<Design> design,
        Optional<Setting> setting,
        String country,
        Optional<Quality> quality,
        String qualityReason,
        OptionalInt n,
        OptionalDouble attrition,
        OptionalDouble attritionDifference,
        Optional<Boolean> independent,
        Optional<Boolean> peerReviewed,
        Optional<Boolean> registered,
        String registration) {

    Making unjudged() {
        return new Making(
                design, setting, country, Optional.empty(), "", n, attrition, attritionDifference, independent, peerReviewed, registered,
                registration);
    }

    /** Nothing is known yet. */
    static Making unknown() {
        return new Making(
                Optional.empty(), Optional.empty(), "", Optional.empty(), "", OptionalInt.empty(), OptionalDouble.empty(),
                OptionalDouble.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
    }
}
