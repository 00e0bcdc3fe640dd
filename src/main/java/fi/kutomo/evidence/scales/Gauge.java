package fi.kutomo.evidence.scales;

import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.StudyOutcome;
import fi.kutomo.evidence.StudyRecord;
import java.util.List;
import java.util.function.Predicate;

/** What can be measured of a body of evidence. Shares are from 0 to 1; NaN means that it cannot be told. */
public enum Gauge {
    STUDIES,
    /** Randomised studies among all. */
    RANDOMISED,
    /** Of low quality among those whose quality was judged. */
    LOW_QUALITY,
    /** Whose quality nobody has judged. */
    UNJUDGED,
    /** Lost more people than the limit, among those that tell. */
    HIGH_ATTRITION,
    /** Not known to be independent. */
    NOT_INDEPENDENT,
    /** Said not to be registered beforehand, among those that tell. */
    UNREGISTERED,
    /** Older than the limit, a year, among those that tell. */
    OLD,
    /** Made neither in Finland nor in another Nordic country. */
    FAR,
    /** People analysed in all studies that tell. */
    PEOPLE,
    /** Outcomes that do not point where most do. */
    DISAGREEMENT,
    /** I², heterogeneity of the pooled effects. */
    HETEROGENEITY,
    /** 1 when the 95 per cent interval of the pooled effect holds zero, else 0. */
    INTERVAL_HOLDS_ZERO,
    /** Size of the pooled standardised difference. */
    STANDARDISED_EFFECT,
    /** Size of the pooled logarithm of a ratio. */
    LOG_RATIO;

    double of(Body body, double limit) {
        var studies = body.studies();
        return switch (this) {
            case STUDIES -> studies.size();
            case RANDOMISED -> share(studies, any -> true, study -> study.design() == Design.RCT);
            case LOW_QUALITY -> share(studies, study -> study.quality().isPresent(), study -> study.quality().orElseThrow() == Quality.LOW);
            case UNJUDGED -> share(studies, any -> true, study -> study.quality().isEmpty());
            case HIGH_ATTRITION -> share(studies, study -> study.attrition().isPresent(), study -> study.attrition().getAsDouble() > limit);
            case NOT_INDEPENDENT -> share(studies, any -> true, study -> !study.independent().orElse(false));
            case UNREGISTERED -> share(studies, study -> study.registered().isPresent(), study -> !study.registered().orElseThrow());
            case OLD -> share(studies, study -> study.year().isPresent(), study -> study.year().getAsInt() < limit);
            case FAR -> share(studies, any -> true, study -> !study.setting().near());
            case PEOPLE -> people(studies);
            case DISAGREEMENT -> disagreement(body.outcomes());
            case HETEROGENEITY -> body.pooled().map(Pooled::heterogeneity).orElse(Double.NaN);
            case INTERVAL_HOLDS_ZERO -> body.pooled().map(pooled -> pooled.holdsZero() ? 1.0 : 0.0).orElse(Double.NaN);
            case STANDARDISED_EFFECT -> body.pooled().filter(Pooled::standardised).map(Pooled::size).orElse(Double.NaN);
            case LOG_RATIO -> body.pooled().filter(pooled -> pooled.measure().ratio()).map(Pooled::size).orElse(Double.NaN);
        };
    }

    private static double share(List<StudyRecord> studies, Predicate<StudyRecord> told, Predicate<StudyRecord> counted) {
        var known = studies.stream().filter(told).toList();
        return known.isEmpty() ? Double.NaN : (double) known.stream().filter(counted).count() / known.size();
    }

    private static double people(List<StudyRecord> studies) {
        var known = studies.stream().filter(study -> study.n().isPresent()).toList();
        return known.isEmpty() ? Double.NaN : known.stream().mapToLong(study -> study.n().getAsInt()).sum();
    }

    private static double disagreement(List<StudyOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return Double.NaN;
        }
        long most = 0;
        for (var direction : Direction.values()) {
            most = Math.max(most, outcomes.stream().filter(outcome -> outcome.direction() == direction).count());
        }
        return 1 - (double) most / outcomes.size();
    }
}
