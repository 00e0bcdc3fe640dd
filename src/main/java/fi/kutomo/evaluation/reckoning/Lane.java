package fi.kutomo.evaluation.reckoning;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The draws of one assumption: which slice of its range each draw takes, counted from the lowest. */
record Lane(String row, @Nullable Parameter parameter, int[] ranks) {

    /** The drawn values, or the same value again and again where there is no range; a drawn assumption joins the lanes. */
    static double[] values(
            Estimate estimate, String row, @Nullable Parameter parameter, Shape shape, long seed, int draws, List<Lane> lanes) {
        var values = new double[draws];
        if (!estimate.uncertain()) {
            Arrays.fill(values, estimate.value().doubleValue());
            return values;
        }
        var chance = new Chance(seed ^ key(row + "/" + (parameter == null ? "" : parameter.name())));
        var ranks = shuffled(draws, chance);
        var spread = Spread.of(estimate, shape);
        for (int i = 0; i < draws; i++) {
            values[i] = spread.at((ranks[i] + chance.share()) / draws);
        }
        lanes.add(new Lane(row, parameter, ranks));
        return values;
    }

    /** FNV-1a, 64 bits, spread once more: the same for a name for ever. */
    private static long key(String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return new Chance(hash).next();
    }

    private static int[] shuffled(int size, Chance chance) {
        var order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = chance.below(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
