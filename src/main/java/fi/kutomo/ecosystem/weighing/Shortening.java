package fi.kutomo.ecosystem.weighing;

import fi.kutomo.ecosystem.network.Distances;
import fi.kutomo.ecosystem.network.Pair;
import fi.kutomo.ecosystem.network.Partition;
import java.util.OptionalDouble;

/**
 * What a tie would change, in words: the mean steps between two groups fall from so many to so many. Only pairs that are joined count;
 * empty where none is.
 */
public record Shortening(int group, int other, OptionalDouble before, OptionalDouble after) {

    /** Between the groups of the two; within the group where both are of one. */
    public static Shortening of(Distances distances, Partition groups, Pair pair) {
        int group = groups.group(pair.first());
        int other = groups.group(pair.second());
        var here = groups.members(group);
        var there = groups.members(other);
        return new Shortening(group, other, distances.mean(here, there), distances.mean(here, there, pair));
    }
}
