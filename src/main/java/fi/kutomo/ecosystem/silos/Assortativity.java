package fi.kutomo.ecosystem.silos;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Whether like is tied to like (Newman 2003): r = (Tr e − Σ a_i·b_i) / (1 − Σ a_i·b_i), e the shares of ties from group to group, a and b its
 * row and column sums. 1 where all ties stay within groups, 0 as chance would have it, below 0 where they are avoided.
 */
public final class Assortativity {

    private Assortativity() {}

    public static OptionalDouble of(MixingMatrix matrix) {
        return of(matrix.ends());
    }

    /** Of counts or shares from group to group. Empty where there is nothing, or where all of it lies in one group. */
    public static OptionalDouble of(double[][] counts) {
        double all = Arrays.stream(counts).flatMapToDouble(Arrays::stream).sum();
        if (all == 0) {
            return OptionalDouble.empty();
        }
        double within = 0;
        double chance = 0;
        for (int group = 0; group < counts.length; group++) {
            int column = group;
            within += counts[group][group] / all;
            chance += Arrays.stream(counts[group]).sum() / all
                    * Arrays.stream(counts).mapToDouble(row -> row[column]).sum() / all;
        }
        return 1 - chance < 1e-12 ? OptionalDouble.empty() : OptionalDouble.of((within - chance) / (1 - chance));
    }
}
