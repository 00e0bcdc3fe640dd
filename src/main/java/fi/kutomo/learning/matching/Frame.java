package fi.kutomo.learning.matching;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What all pairs share.
 *
 * @param documents how many requests and mentors name themes at all
 * @param naming how many of them name this theme
 * @param around areas around each region, to see which lie together
 */
public record Frame(int documents, Map<String, Integer> naming, Map<String, Set<String>> around, LocalDate today) {

    /** Inverse document frequency: ln((N + 1) / (df + 1)) + 1. */
    double rarity(String theme) {
        return Math.log((documents + 1.0) / (naming.getOrDefault(theme, 0) + 1.0)) + 1;
    }

    Set<String> around(String region) {
        return around.getOrDefault(region, Set.of());
    }
}
