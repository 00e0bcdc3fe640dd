package fi.kutomo.evidence.scales;

import fi.kutomo.evidence.Ground;
import java.util.Map;
import java.util.Set;

/**
 * What is known of an entry beside its studies.
 *
 * @param completeness share of the description that is written, 0 to 1
 * @param told keys of the fields that are wholly written
 * @param facts facts that somebody has answered; one that is no key here is not known
 */
public record Footing(double completeness, Set<String> told, Map<Ground.Fact, Boolean> facts) {

    public static final Footing NONE = new Footing(0, Set.of(), Map.of());

    public Footing {
        told = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(told));
        facts = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(facts));
    }
}
