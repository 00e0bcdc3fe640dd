package fi.kutomo.ecosystem.groups;

import fi.kutomo.ecosystem.network.Graph;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Rounds of Leiden over one graph: move, refine, make nodes of the parts, and so on until all nodes are groups of their own. */
final class Search {

    private final Level net;
    private final double density;

    /** Refuses a graph without ties. */
    Search(Graph graph, double resolution) {
        if (graph.ties() == 0) {
            throw new IllegalArgumentException("No ties, so no groups");
        }
        net = Level.of(graph);
        density = resolution / (2 * graph.totalWeight());
    }

    /** The number of the group of every node. */
    int[] run(int rounds, SplittableRandom random) {
        var groups = IntStream.range(0, net.size()).toArray();
        boolean changed = true;
        for (int round = 0; round < rounds && changed; round++) {
            changed = improve(groups, random);
        }
        return groups;
    }

    /** One round. Groups are numbered below the number of nodes and changed in place; says whether any node moved on any level. */
    private boolean improve(int[] groups, SplittableRandom random) {
        var places = IntStream.range(0, net.size()).toArray();
        var level = net;
        var now = groups.clone();
        boolean changed = new Moving(level, now, density).run(random);
        int count = numbered(now);
        while (count < level.size()) {
            var parts = new Refining(level, now, density).run(random);
            int refined = numbered(parts);
            if (refined == level.size()) {
                // Nothing grew together, so the groups themselves become nodes, each of them alone
                parts = now;
                refined = count;
                now = IntStream.range(0, count).toArray();
            } else {
                now = carried(now, parts, refined);
            }
            for (int node = 0; node < places.length; node++) {
                places[node] = parts[places[node]];
            }
            level = level.reduced(parts, refined);
            changed |= new Moving(level, now, density).run(random);
            count = numbered(now);
        }
        for (int node = 0; node < places.length; node++) {
            groups[node] = now[places[node]];
        }
        return changed;
    }

    /** The groups of the parts, which are those of their nodes. */
    private static int[] carried(int[] groups, int[] parts, int count) {
        var carried = new int[count];
        for (int node = 0; node < parts.length; node++) {
            carried[parts[node]] = groups[node];
        }
        return carried;
    }

    /** Numbers anew from 0 without a gap, and says how many there are. */
    private static int numbered(int[] labels) {
        var numbers = new int[labels.length];
        Arrays.fill(numbers, -1);
        int count = 0;
        for (int node = 0; node < labels.length; node++) {
            int label = labels[node];
            if (numbers[label] < 0) {
                numbers[label] = count++;
            }
            labels[node] = numbers[label];
        }
        return count;
    }
}
