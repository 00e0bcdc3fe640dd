package fi.kutomo.ecosystem.network;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Which nodes hang together. Components are numbered in the order of their lowest nodes. */
public final class Components {

    private final int[] of;
    private final int[] sizes;

    private Components(int[] of, int[] sizes) {
        this.of = of;
        this.sizes = sizes;
    }

    public static Components of(Graph graph) {
        int nodes = graph.size();
        var of = new int[nodes];
        Arrays.fill(of, -1);
        var sizes = new int[nodes];
        var queue = new int[nodes];
        int count = 0;
        for (int start = 0; start < nodes; start++) {
            if (of[start] >= 0) {
                continue;
            }
            of[start] = count;
            queue[0] = start;
            int filled = 1;
            for (int place = 0; place < filled; place++) {
                int node = queue[place];
                for (int arc = graph.first(node), last = graph.first(node + 1); arc < last; arc++) {
                    int end = graph.end(arc);
                    if (of[end] < 0) {
                        of[end] = count;
                        queue[filled++] = end;
                    }
                }
            }
            sizes[count++] = filled;
        }
        return new Components(of, Arrays.copyOf(sizes, count));
    }

    public int count() {
        return sizes.length;
    }

    public int of(int node) {
        return of[node];
    }

    public int size(int component) {
        return sizes[component];
    }

    /** The largest, of equal ones the first; 0 where the graph is empty. */
    public int largest() {
        return IntStream.range(0, sizes.length).reduce(0, (best, each) -> sizes[each] > sizes[best] ? each : best);
    }

    /** The nodes of one component in rising order. */
    public int[] members(int component) {
        return IntStream.range(0, of.length).filter(node -> of[node] == component).toArray();
    }

    /** The share of nodes in the largest component, above 0 up to 1; empty for an empty graph. */
    public OptionalDouble largestShare() {
        return of.length == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sizes[largest()] / of.length);
    }
}
