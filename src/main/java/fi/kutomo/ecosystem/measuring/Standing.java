package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.holes.Brokerage.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one actor stands in a run.
 *
 * @param group number of the group that the net shows; null for actors who stand alone
 * @param cut whether the net would fall apart without the actor
 * @param signs null where the run is for everybody: only weavers are told of them
 */
public record Standing(UUID actor, int ties, @Nullable Integer group, boolean cut, @Nullable Signs signs) {

    /**
     * What is reckoned of an actor for weavers.
     *
     * @param betweenness how much lies on the shortest paths between others, from 0 to 1
     * @param closeness how near to all others, from 0 to 1
     * @param constraint low where the actor joins others who are not tied to each other
     * @param reach the share of all others within two steps
     * @param effective partners less what they repeat
     * @param rank PageRank as a multiple of the mean
     * @param prominence tied to the well-tied: the eigenvector as a share of its greatest value
     * @param core the highest k of a k-core to which the actor belongs
     * @param role between whom the actor stands most often; null where between nobody
     */
    public record Signs(
            @Nullable Double betweenness,
            @Nullable Double closeness,
            @Nullable Double constraint,
            @Nullable Double reach,
            @Nullable Double effective,
            @Nullable Double rank,
            @Nullable Double prominence,
            int core,
            @Nullable Role role) {}

    @Nullable Double betweenness() {
        return signs == null ? null : signs.betweenness();
    }

    @Nullable Double closeness() {
        return signs == null ? null : signs.closeness();
    }

    @Nullable Double constraint() {
        return signs == null ? null : signs.constraint();
    }
}
