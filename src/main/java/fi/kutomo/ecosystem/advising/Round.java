package fi.kutomo.ecosystem.advising;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A look at the net of a region.
 *
 * @param weaver as who it was looked at
 * @param seed of the draw
 * @param fits pairs of which one has what the other needs
 */
record Round(UUID id, UUID weaver, String region, Instant at, long seed, int actors, int ties, int fits) {

    /** What alone holds a part of the net: an actor, or a tie to another. */
    record Fragile(UUID actor, Optional<UUID> other, Optional<UUID> tie, int parted) {}

    /** What was found in it. */
    record Findings(int actors, int ties, int fits, List<Advice> advices, List<Fragile> fragile) {}
}
