package fi.kutomo.ecosystem.holes;

import fi.kutomo.ecosystem.silos.MixingMatrix;
import java.util.OptionalDouble;

/**
 * A hole between two groups: H(X,Y) = demand·(1 − min(1, ties/expected)), from 0 (as tied as chance would have it) to the demand (not tied at
 * all). Our own measure, without a published source.
 *
 * @param ties between the groups
 * @param expected under random ties with the same degrees
 * @param demand pairs of a need on the one side and something that would answer it on the other, scored 0.5 or more
 */
public record GroupHole(long ties, double expected, long demand) {

    public static GroupHole between(int group, int other, MixingMatrix matrix, long demand) {
        if (group == other || demand < 0) {
            throw new IllegalArgumentException("Not a hole between two groups");
        }
        return new GroupHole(matrix.ties(group, other), matrix.expected(group, other), demand);
    }

    /** Empty where one of the groups has no ties at all, so that nothing is expected. */
    public OptionalDouble size() {
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(demand * (1 - Math.min(1, ties / expected)));
    }
}
