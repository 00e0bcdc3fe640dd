package fi.kutomo.ecosystem.phases;

import java.util.Optional;

/**
 * How a regional net grows up, in the four steps of Krebs and Holley. They gave no limits; these are ours, asked in this order.
 */
public enum Phase {
    /** Less than 0.6 of the nodes hang together. */
    SCATTERED,
    /** Degree centralization of 0.6 or more, or half of all betweenness at one node. */
    HUB_AND_SPOKE,
    /** None of the others. */
    MULTI_HUB,
    /** A k-core of 3 or more, and a core of five or more in which half of the pairs are tied. */
    CORE_PERIPHERY;

    /** Empty for an empty graph. */
    public static Optional<Phase> of(Signals signals) {
        if (signals.largestShare().isEmpty()) {
            return Optional.empty();
        }
        if (signals.largestShare().getAsDouble() < 0.6) {
            return Optional.of(SCATTERED);
        }
        if (signals.degreeCentralization().orElse(0) >= 0.6 || signals.topBetweenness() >= 0.5) {
            return Optional.of(HUB_AND_SPOKE);
        }
        var core = signals.core();
        boolean cored = signals.highestCore() >= 3 && core.members().size() >= 5 && core.density().orElse(0) >= 0.5;
        return Optional.of(cored ? CORE_PERIPHERY : MULTI_HUB);
    }
}
