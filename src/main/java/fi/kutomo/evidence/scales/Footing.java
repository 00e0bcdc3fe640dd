package fi.kutomo.evidence.scales;

import fi.kutomo.evidence.Ground;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of an entry beside its studies.
 *
 * @param completeness share of the description that is written, 0 to 1
 * @param told keys of the fields that are wholly written
 * @param facts facts that somebody has answered; one that is no key here is not known
 * @param weighed by outcome: the points that people have given for a domain, in place of what is computed of it; 0 is an answer too
 * @param terms keys of the terms that the description names; what was kept before they were asked has none
 */
public record Footing(
        double completeness,
        Set<String> told,
        Map<Ground.Fact, Boolean> facts,
        Map<String, Map<Domain, Integer>> weighed,
        Set<String> terms) {

    public static final Footing NONE = new Footing(0, Set.of(), Map.of());

    public Footing {
        told = Collections.unmodifiableSet(new TreeSet<>(told));
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        var sorted = new TreeMap<String, Map<Domain, Integer>>();
        weighed.forEach((outcome, points) -> sorted.put(outcome, Collections.unmodifiableMap(new TreeMap<>(points))));
        weighed = Collections.unmodifiableMap(sorted);
        terms = terms == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(terms));
    }

    public Footing(double completeness, Set<String> told, Map<Ground.Fact, Boolean> facts) {
        this(completeness, told, facts, Map.of(), Set.of());
    }

    /** As if nobody had weighed anything. */
    public Footing unweighed() {
        return new Footing(completeness, told, facts, Map.of(), terms);
    }
}
