package fi.kutomo.ecosystem.groups;

import fi.kutomo.ecosystem.network.Partition;
import java.util.Arrays;

/**
 * How alike two partitions of the same nodes are.
 *
 * @param rand adjusted Rand index (Hubert and Arabie 1985): 1 the same, about 0 as two at random
 * @param mutual normalised mutual information, by the arithmetic mean of the two entropies, from 0 to 1; 1 where both know one group only
 * @param variation variation of information in nats (Meilă 2007), from 0, the same
 */
public record Agreement(double rand, double mutual, double variation) {

    public static Agreement of(Partition one, Partition other) {
        var shared = shared(one, other);
        double nodes = one.size();
        double first = entropy(one.sizes(), nodes);
        double second = entropy(other.sizes(), nodes);
        double both = entropy(shared, nodes);
        double information = Math.max(0, first + second - both);
        double mutual = first + second == 0 ? 1 : 2 * information / (first + second);
        return new Agreement(rand(one, other), mutual, Math.max(0, 2 * both - first - second));
    }

    static double rand(Partition one, Partition other) {
        double together = Arrays.stream(shared(one, other)).mapToDouble(Agreement::pairs).sum();
        double first = Arrays.stream(one.sizes()).mapToDouble(Agreement::pairs).sum();
        double second = Arrays.stream(other.sizes()).mapToDouble(Agreement::pairs).sum();
        double chance = first * second / pairs(one.size());
        double most = (first + second) / 2;
        // Both of one group, or both of single nodes only, or fewer than two nodes
        return Double.isNaN(chance) || most == chance ? 1 : (together - chance) / (most - chance);
    }

    /** How many nodes two groups share, for those that share any. A table of all would not fit where most nodes are groups of their own. */
    private static int[] shared(Partition one, Partition other) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException("Partitions of different nodes");
        }
        var both = new long[one.size()];
        for (int node = 0; node < both.length; node++) {
            both[node] = (long) one.group(node) * other.count() + other.group(node);
        }
        Arrays.sort(both);
        var shared = new int[both.length];
        int count = 0;
        for (int place = 0; place < both.length; place++) {
            count += place > 0 && both[place] != both[place - 1] ? 1 : 0;
            shared[count]++;
        }
        return shared;
    }

    private static double pairs(int nodes) {
        return nodes * (nodes - 1.0) / 2;
    }

    private static double entropy(int[] counts, double nodes) {
        return -Arrays.stream(counts).filter(count -> count > 0).mapToDouble(count -> count / nodes * Math.log(count / nodes)).sum();
    }
}
