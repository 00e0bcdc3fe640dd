package fi.kutomo.ecosystem.groups;

import fi.kutomo.ecosystem.network.Lots;
import java.util.random.RandomGenerator;

/**
 * First step of Leiden: single nodes move to the group where modularity gains most, until none gains by moving. After a move only neighbours
 * in other groups are looked at again.
 */
final class Moving {

    /** A gain that is less than rounding makes is none: two groups as good as each other would take turns for ever. */
    private static final double ROUNDING = 1e-12;

    private final Level level;
    private final int[] groups;
    private final double density;
    private final double[] strengths;
    private final int[] sizes;
    private final int[] empty;
    private final Surroundings around;
    private int empties;

    /**
     * @param groups of the nodes, numbered below the number of nodes; changed in place
     * @param density γ divided by the strength of all nodes: what two nodes of strength 1 would share by chance
     */
    Moving(Level level, int[] groups, double density) {
        this.level = level;
        this.groups = groups;
        this.density = density;
        int nodes = level.size();
        strengths = new double[nodes];
        sizes = new int[nodes];
        empty = new int[nodes];
        around = new Surroundings(nodes);
        for (int node = 0; node < nodes; node++) {
            strengths[groups[node]] += level.strength(node);
            sizes[groups[node]]++;
        }
        for (int group = 0; group < nodes; group++) {
            if (sizes[group] == 0) {
                empty[empties++] = group;
            }
        }
    }

    /** Says whether anybody moved. */
    boolean run(RandomGenerator random) {
        int nodes = level.size();
        var queue = Lots.order(nodes, random);
        var settled = new boolean[nodes];
        boolean moved = false;
        int next = 0;
        int waiting = nodes;
        while (waiting > 0) {
            int node = queue[next];
            next = next + 1 == nodes ? 0 : next + 1;
            waiting--;
            settled[node] = true;
            if (!move(node)) {
                continue;
            }
            moved = true;
            for (int arc = level.first(node), last = level.first(node + 1); arc < last; arc++) {
                int end = level.end(arc);
                if (settled[end] && groups[end] != groups[node]) {
                    settled[end] = false;
                    int place = next + waiting++;
                    queue[place < nodes ? place : place - nodes] = end;
                }
            }
        }
        return moved;
    }

    private boolean move(int node) {
        int from = groups[node];
        double own = level.strength(node);
        leave(node, from);
        for (int arc = level.first(node), last = level.first(node + 1); arc < last; arc++) {
            around.add(groups[level.end(arc)], level.weight(arc));
        }
        int best = from;
        double most = around.weight(from) - density * own * strengths[from];
        double rounding = ROUNDING * own;
        if (most + rounding < 0) {
            best = empty[empties - 1];
            most = 0;
        }
        for (int place = 0; place < around.count(); place++) {
            int group = around.group(place);
            double gain = around.weight(group) - density * own * strengths[group];
            if (gain > most + rounding) {
                best = group;
                most = gain;
            }
        }
        around.clear();
        join(node, best);
        return best != from;
    }

    private void leave(int node, int group) {
        strengths[group] -= level.strength(node);
        if (--sizes[group] == 0) {
            strengths[group] = 0;
            empty[empties++] = group;
        }
    }

    /** Of groups that are empty only the last can be joined. */
    private void join(int node, int group) {
        if (sizes[group]++ == 0) {
            empties--;
        }
        strengths[group] += level.strength(node);
        groups[node] = group;
    }
}
