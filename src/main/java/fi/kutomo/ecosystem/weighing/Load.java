package fi.kutomo.ecosystem.weighing;

import fi.kutomo.ecosystem.network.Pair;
import java.util.Map;

/**
 * What is being asked of actors already; those not named have nothing.
 *
 * @param recent introductions in the last 30 days
 * @param open proposals not answered yet
 */
public record Load(Map<Integer, Integer> recent, Map<Integer, Integer> open) {

    public static final Load NONE = new Load(Map.of(), Map.of());

    /** From 0 to 1. */
    double fatigue(Pair pair) {
        return Math.min(1, (recent.getOrDefault(pair.first(), 0) + recent.getOrDefault(pair.second(), 0)) / 3.0);
    }
}
