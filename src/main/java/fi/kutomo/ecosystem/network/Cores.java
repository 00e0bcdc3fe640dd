package fi.kutomo.ecosystem.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The core number of every node: the highest k such that it belongs to a part of the graph in which everybody has k ties. Peels by degree in
 * time that grows with the number of ties (Batagelj and Zaveršnik 2003).
 */
public final class Cores {

    private final int[] numbers;

    private Cores(int[] numbers) {
        this.numbers = numbers;
    }

    public static Cores of(Graph graph) {
        int nodes = graph.size();
        var left = IntStream.range(0, nodes).map(graph::degree).toArray();
        var starts = new int[Arrays.stream(left).max().orElse(0) + 2];
        for (int degree : left) {
            starts[degree + 1]++;
        }
        for (int degree = 1; degree < starts.length; degree++) {
            starts[degree] += starts[degree - 1];
        }
        // Nodes ordered by the degree that is left; starts[d] is where those of degree d begin.
        var ordered = new int[nodes];
        var places = new int[nodes];
        var next = starts.clone();
        for (int node = 0; node < nodes; node++) {
            places[node] = next[left[node]]++;
            ordered[places[node]] = node;
        }
        for (int place = 0; place < nodes; place++) {
            peel(graph, ordered[place], left, starts, ordered, places);
        }
        return new Cores(left);
    }

    /** Each neighbour that has more ties left loses one: it changes places with the first of its degree, and that boundary moves on. */
    private static void peel(Graph graph, int node, int[] left, int[] starts, int[] ordered, int[] places) {
        for (int arc = graph.first(node), last = graph.first(node + 1); arc < last; arc++) {
            int end = graph.end(arc);
            if (left[end] > left[node]) {
                int place = places[end];
                int front = starts[left[end]]++;
                int swapped = ordered[front];
                ordered[place] = swapped;
                places[swapped] = place;
                ordered[front] = end;
                places[end] = front;
                left[end]--;
            }
        }
    }

    public int number(int node) {
        return numbers[node];
    }

    /** The highest core number; 0 where there are no ties. */
    public int highest() {
        return Arrays.stream(numbers).max().orElse(0);
    }

    /** The nodes whose core number is at least k, in rising order. */
    public int[] members(int k) {
        return IntStream.range(0, numbers.length).filter(node -> numbers[node] >= k).toArray();
    }
}
