package fi.kutomo.ecosystem.groups;

import fi.kutomo.ecosystem.network.Graph;
import java.util.Arrays;

/**
 * The net as the search for groups sees it: first its nodes, later parts of it that have become nodes. Ties inside such a node are gone, but
 * its strength still counts them.
 */
final class Level {

    private final int[] first;
    private final int[] ends;
    private final double[] weights;
    private final double[] strengths;

    private Level(int[] first, int[] ends, double[] weights, double[] strengths) {
        this.first = first;
        this.ends = ends;
        this.weights = weights;
        this.strengths = strengths;
    }

    static Level of(Graph graph) {
        int nodes = graph.size();
        int arcs = graph.first(nodes);
        var first = new int[nodes + 1];
        var strengths = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            first[node + 1] = graph.first(node + 1);
            strengths[node] = graph.strength(node);
        }
        var ends = new int[arcs];
        var weights = new double[arcs];
        for (int arc = 0; arc < arcs; arc++) {
            ends[arc] = graph.end(arc);
            weights[arc] = graph.weight(arc);
        }
        return new Level(first, ends, weights, strengths);
    }

    int size() {
        return strengths.length;
    }

    int first(int node) {
        return first[node];
    }

    int end(int arc) {
        return ends[arc];
    }

    double weight(int arc) {
        return weights[arc];
    }

    double strength(int node) {
        return strengths[node];
    }

    /** Every part becomes a node, and all ties between two parts become one. Parts are numbered from 0 without a gap. */
    Level reduced(int[] parts, int count) {
        var members = members(parts, count);
        var into = new int[count + 1];
        var far = new int[ends.length];
        var heavy = new double[ends.length];
        var sums = new double[count];
        var around = new Surroundings(count);
        int place = 0;
        for (int part = 0; part < count; part++) {
            while (place < members.length && parts[members[place]] == part) {
                int node = members[place++];
                sums[part] += strengths[node];
                outward(node, parts, around);
            }
            int filled = into[part];
            for (int near = 0; near < around.count(); near++) {
                far[filled] = around.group(near);
                heavy[filled++] = around.weight(around.group(near));
            }
            around.clear();
            into[part + 1] = filled;
        }
        return new Level(into, Arrays.copyOf(far, into[count]), Arrays.copyOf(heavy, into[count]), sums);
    }

    private void outward(int node, int[] parts, Surroundings around) {
        for (int arc = first[node], last = first[node + 1]; arc < last; arc++) {
            int part = parts[ends[arc]];
            if (part != parts[node]) {
                around.add(part, weights[arc]);
            }
        }
    }

    /** The nodes in the order of their parts. */
    private static int[] members(int[] parts, int count) {
        var next = new int[count + 1];
        for (int part : parts) {
            next[part + 1]++;
        }
        for (int part = 0; part < count; part++) {
            next[part + 1] += next[part];
        }
        var members = new int[parts.length];
        for (int node = 0; node < parts.length; node++) {
            members[next[parts[node]]++] = node;
        }
        return members;
    }
}
