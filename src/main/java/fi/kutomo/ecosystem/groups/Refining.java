package fi.kutomo.ecosystem.groups;

import fi.kutomo.ecosystem.network.Lots;
import java.util.random.RandomGenerator;

/**
 * Second step of Leiden: every group falls into single nodes and grows together again into parts, each of which hangs together. A node that
 * is still alone goes to one of the well-tied parts of its group where modularity does not lose, with a chance ∝ exp(ΔQ/θ). Groups do
 * not meet, so all are refined in one walk.
 */
final class Refining {

    /** θ: how readily a node goes to a part that is not the very best. The authors' value. */
    private static final double RANDOMNESS = 0.01;

    private final Level level;
    private final int[] groups;
    private final double density;
    private final double[] totals;
    private final int[] parts;
    private final double[] strengths;
    private final double[] outward;
    private final boolean[] joined;
    private final Surroundings around;
    private final double[] chances;

    Refining(Level level, int[] groups, double density) {
        this.level = level;
        this.groups = groups;
        this.density = density;
        int nodes = level.size();
        totals = new double[nodes];
        parts = new int[nodes];
        strengths = new double[nodes];
        outward = new double[nodes];
        joined = new boolean[nodes];
        around = new Surroundings(nodes);
        chances = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            parts[node] = node;
            strengths[node] = level.strength(node);
            totals[groups[node]] += level.strength(node);
            for (int arc = level.first(node), last = level.first(node + 1); arc < last; arc++) {
                outward[node] += groups[level.end(arc)] == groups[node] ? level.weight(arc) : 0;
            }
        }
    }

    /** The part of every node, called by the node that began it. */
    int[] run(RandomGenerator random) {
        for (int node : Lots.order(level.size(), random)) {
            if (!joined[node] && wellTied(node, node)) {
                join(node, random);
            }
        }
        return parts;
    }

    /** Whether a part has as many ties to the rest of its group as chance would have it. */
    private boolean wellTied(int part, int node) {
        return outward[part] >= density * strengths[part] * (totals[groups[node]] - strengths[part]);
    }

    private void join(int node, RandomGenerator random) {
        for (int arc = level.first(node), last = level.first(node + 1); arc < last; arc++) {
            if (groups[level.end(arc)] == groups[node]) {
                around.add(parts[level.end(arc)], level.weight(arc));
            }
        }
        int chosen = chosen(node, random);
        if (chosen != node) {
            parts[node] = chosen;
            joined[chosen] = true;
            strengths[chosen] += strengths[node];
            outward[chosen] += outward[node] - 2 * around.weight(chosen);
        }
        around.clear();
    }

    /** Staying alone is to be had too, at no gain. */
    private int chosen(int node, RandomGenerator random) {
        int count = around.count();
        double most = 0;
        for (int place = 0; place < count; place++) {
            int part = around.group(place);
            double gain = around.weight(part) - density * strengths[node] * strengths[part];
            chances[place] = gain >= 0 && wellTied(part, node) ? gain : Double.NEGATIVE_INFINITY;
            most = Math.max(most, chances[place]);
        }
        double alone = Math.exp(-most / RANDOMNESS);
        double all = alone;
        for (int place = 0; place < count; place++) {
            chances[place] = Math.exp((chances[place] - most) / RANDOMNESS);
            all += chances[place];
        }
        double drawn = all * random.nextDouble();
        int chosen = node;
        double passed = alone;
        for (int place = 0; place < count && passed <= drawn; place++) {
            passed += chances[place];
            chosen = around.group(place);
        }
        return chosen;
    }
}
