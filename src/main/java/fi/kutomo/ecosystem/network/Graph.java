package fi.kutomo.ecosystem.network;

import java.util.Arrays;
import java.util.Collection;

/**
 * A simple undirected graph that never changes, kept in three flat arrays. Nodes are the numbers from 0; who they are, the caller knows.
 * Every tie stands as two arcs, one at each end; the arcs of a node lie side by side, ordered by their far end. Nodes without ties stay,
 * a tie of a node to itself is dropped, parallel ties become one. Weights are above 0; a graph whose weights are all 1 keeps none.
 */
public final class Graph {

    private static final double[] EVEN = {};

    private final int[] first;
    private final int[] ends;
    private final double[] weights;

    private Graph(int[] first, int[] ends, double[] weights) {
        this.first = first;
        this.ends = ends;
        this.weights = weights;
    }

    public static Builder builder(int nodes) {
        return new Builder(nodes);
    }

    /** Unweighted, each tie given by its two ends. */
    public static Graph of(int nodes, int[]... ties) {
        var builder = builder(nodes);
        for (int[] tie : ties) {
            builder.add(tie[0], tie[1]);
        }
        return builder.build(Merging.MAX);
    }

    public int size() {
        return first.length - 1;
    }

    public int ties() {
        return ends.length / 2;
    }

    public int degree(int node) {
        return first[node + 1] - first[node];
    }

    /** The first arc of a node. Its arcs end before the first of the next node; the last node has a next one for this purpose. */
    public int first(int node) {
        return first[node];
    }

    /** The node at the far end of an arc. */
    public int end(int arc) {
        return ends[arc];
    }

    public boolean weighted() {
        return weights.length > 0;
    }

    public double weight(int arc) {
        return weights.length == 0 ? 1 : weights[arc];
    }

    /** Sum of the weights at a node; its degree where the graph is unweighted. */
    public double strength(int node) {
        if (!weighted()) {
            return degree(node);
        }
        double sum = 0;
        for (int arc = first[node]; arc < first[node + 1]; arc++) {
            sum += weights[arc];
        }
        return sum;
    }

    /** Sum of the weights of all ties; their number where the graph is unweighted. */
    public double totalWeight() {
        return weighted() ? Arrays.stream(weights).sum() / 2 : ties();
    }

    public int[] neighbours(int node) {
        return Arrays.copyOfRange(ends, first[node], first[node + 1]);
    }

    public boolean tied(int one, int other) {
        return arc(one, other) >= 0;
    }

    /** The arc from one node to the other, or a number below 0 where they are not tied. */
    public int arc(int from, int to) {
        return Arrays.binarySearch(ends, first[from], first[from + 1], to);
    }

    /** The same ties without their weights. */
    public Graph even() {
        return weighted() ? new Graph(first, ends, EVEN) : this;
    }

    /** With these ties added, each of weight 1. What is tied already stays as it is. */
    public Graph plus(Collection<Pair> added) {
        var builder = copy();
        added.stream().filter(pair -> !tied(pair.first(), pair.second())).forEach(pair -> builder.add(pair.first(), pair.second()));
        return builder.build(Merging.MAX);
    }

    /** What is left when only these nodes and the ties among them stay. The new number of a node is its place in the list. */
    public Graph among(int... kept) {
        var places = new int[size()];
        Arrays.fill(places, -1);
        for (int place = 0; place < kept.length; place++) {
            if (places[kept[place]] >= 0) {
                throw new IllegalArgumentException("A node twice: " + kept[place]);
            }
            places[kept[place]] = place;
        }
        var builder = builder(kept.length);
        for (int place = 0; place < kept.length; place++) {
            for (int arc = first[kept[place]]; arc < first[kept[place] + 1]; arc++) {
                if (places[ends[arc]] > place) {
                    builder.add(place, places[ends[arc]], weight(arc));
                }
            }
        }
        return builder.build(Merging.MAX);
    }

    private Builder copy() {
        var builder = builder(size());
        for (int node = 0; node < size(); node++) {
            for (int arc = first[node]; arc < first[node + 1]; arc++) {
                if (ends[arc] > node) {
                    builder.add(node, ends[arc], weight(arc));
                }
            }
        }
        return builder;
    }

    /** Collects ties in any order. */
    public static final class Builder {

        private final int nodes;
        private int[] ends = new int[32];
        private double[] weights = new double[16];
        private int count;

        private Builder(int nodes) {
            if (nodes < 0) {
                throw new IllegalArgumentException("Fewer nodes than none");
            }
            this.nodes = nodes;
        }

        public Builder add(int one, int other) {
            return add(one, other, 1);
        }

        /** Refuses nodes that are not there and weights that are not above 0. */
        public Builder add(int one, int other, double weight) {
            if (one < 0 || one >= nodes || other < 0 || other >= nodes) {
                throw new IllegalArgumentException("No such node: " + one + " or " + other + " of " + nodes);
            }
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("No weight: " + weight);
            }
            if (one != other) {
                if (count == weights.length) {
                    ends = Arrays.copyOf(ends, ends.length * 2);
                    weights = Arrays.copyOf(weights, count * 2);
                }
                ends[2 * count] = one;
                ends[2 * count + 1] = other;
                weights[count++] = weight;
            }
            return this;
        }

        /** Two rounds of counting sort, so that the time grows with the number of ties alone. */
        public Graph build(Merging merging) {
            var starts = new int[nodes + 1];
            for (int half = 0; half < 2 * count; half++) {
                starts[ends[half] + 1]++;
            }
            for (int node = 0; node < nodes; node++) {
                starts[node + 1] += starts[node];
            }
            // The halves of a tie differ in their last bit, so that half ^ 1 is the other one.
            var byEnd = new int[2 * count];
            var next = starts.clone();
            for (int half = 0; half < 2 * count; half++) {
                byEnd[next[ends[half]]++] = half;
            }
            var ordered = new int[2 * count];
            next = starts.clone();
            for (int half : byEnd) {
                ordered[next[ends[half ^ 1]]++] = half;
            }
            return merged(starts, ordered, merging);
        }

        private Graph merged(int[] starts, int[] ordered, Merging merging) {
            var first = new int[nodes + 1];
            var into = new int[ordered.length];
            var heavy = new double[ordered.length];
            int filled = 0;
            boolean even = true;
            for (int node = 0; node < nodes; node++) {
                for (int place = starts[node]; place < starts[node + 1]; place++) {
                    int end = ends[ordered[place]];
                    double weight = weights[ordered[place] >> 1];
                    if (filled > first[node] && into[filled - 1] == end) {
                        heavy[filled - 1] = merging.of(heavy[filled - 1], weight);
                    } else {
                        into[filled] = end;
                        heavy[filled++] = weight;
                    }
                }
                first[node + 1] = filled;
            }
            for (int arc = 0; arc < filled; arc++) {
                even &= heavy[arc] == 1;
            }
            return new Graph(first, Arrays.copyOf(into, filled), even ? EVEN : Arrays.copyOf(heavy, filled));
        }
    }
}
