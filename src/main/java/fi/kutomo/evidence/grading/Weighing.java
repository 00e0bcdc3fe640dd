package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.scales.Domain;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an assessor or editor has judged of the certainty of one outcome. What is not weighed here is computed.
 *
 * @param number counts from 1 for each entry and outcome; the last one counts
 * @param looked a mark of the studies that were looked at, see {@link Looked}
 */
record Weighing(String effectTerm, int number, List<Weight> weights, String looked, Instant at, Optional<UUID> by) {

    Map<Domain, Integer> points() {
        var points = new EnumMap<Domain, Integer>(Domain.class);
        weights.forEach(weight -> points.put(weight.domain(), weight.points()));
        return points;
    }

    Optional<Weight> of(Domain domain) {
        return weights.stream().filter(weight -> weight.domain() == domain).findFirst();
    }
}
