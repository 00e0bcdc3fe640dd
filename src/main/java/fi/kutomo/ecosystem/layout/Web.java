package fi.kutomo.ecosystem.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The net as arrays, in an order of its own: actors by their ids, ties by their ends. A tie has a length between a half and two, which
 * is one for a tie of middle weight and shorter for a stronger one.
 */
final class Web {

    final List<String> ids;
    /** Where the neighbours of an actor begin in {@link #neighbour}. */
    final int[] first;
    final int[] neighbour;
    final double[] length;

    private Web(List<String> ids, int[] first, int[] neighbour, double[] length) {
        this.ids = ids;
        this.first = first;
        this.neighbour = neighbour;
        this.length = length;
    }

    static Web of(Collection<String> actors, Collection<Pull> ties) {
        var ids = List.copyOf(new TreeSet<>(actors));
        var index = new HashMap<String, Integer>();
        ids.forEach(id -> index.put(id, index.size()));
        var weights = new TreeMap<Long, Double>();
        for (var tie : ties) {
            var one = index.get(tie.from());
            var other = index.get(tie.to());
            if (one == null || other == null) {
                throw new IllegalArgumentException("A tie to nobody: " + tie);
            }
            if (!one.equals(other)) {
                weights.merge((long) Math.min(one, other) << 32 | Math.max(one, other), tie.weight(), Math::max);
            }
        }
        return of(ids, weights);
    }

    private static Web of(List<String> ids, TreeMap<Long, Double> weights) {
        var sorted = weights.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double middle = sorted.length == 0 ? 1 : sorted[sorted.length / 2];
        var first = new int[ids.size() + 1];
        weights.keySet().forEach(pair -> {
            first[(int) (pair >> 32) + 1]++;
            first[pair.intValue() + 1]++;
        });
        for (int i = 0; i < ids.size(); i++) {
            first[i + 1] += first[i];
        }
        var at = Arrays.copyOf(first, ids.size());
        var neighbour = new int[first[ids.size()]];
        var length = new double[neighbour.length];
        weights.forEach((pair, weight) -> {
            int one = (int) (pair >> 32);
            int other = pair.intValue();
            double long1 = Math.clamp(Math.sqrt(middle / weight), 0.5, 2);
            neighbour[at[one]] = other;
            length[at[one]++] = long1;
            neighbour[at[other]] = one;
            length[at[other]++] = long1;
        });
        return new Web(ids, first, neighbour, length);
    }

    int size() {
        return ids.size();
    }

    int degree(int node) {
        return first[node + 1] - first[node];
    }

    /** Groups of actors that ties connect, the largest first, then by their first actor. */
    List<int[]> components() {
        var seen = new boolean[size()];
        var components = new ArrayList<int[]>();
        var queue = new int[size()];
        for (int start = 0; start < size(); start++) {
            if (seen[start]) {
                continue;
            }
            int end = 0;
            queue[end++] = start;
            seen[start] = true;
            for (int at = 0; at < end; at++) {
                for (int edge = first[queue[at]]; edge < first[queue[at] + 1]; edge++) {
                    if (!seen[neighbour[edge]]) {
                        seen[neighbour[edge]] = true;
                        queue[end++] = neighbour[edge];
                    }
                }
            }
            var members = Arrays.copyOf(queue, end);
            Arrays.sort(members);
            components.add(members);
        }
        components.sort((one, other) -> one.length != other.length ? Integer.compare(other.length, one.length) : Integer.compare(one[0], other[0]));
        return components;
    }

    /** Lengths of the shortest ways from an actor (Dijkstra 1959); infinite where no way leads. */
    double[] distances(int source) {
        var distance = new double[size()];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        distance[source] = 0;
        var heap = new Heap();
        heap.add(0, source);
        while (!heap.isEmpty()) {
            double reached = heap.least();
            int node = heap.take();
            if (reached > distance[node]) {
                continue;
            }
            for (int edge = first[node]; edge < first[node + 1]; edge++) {
                double way = reached + length[edge];
                if (way < distance[neighbour[edge]]) {
                    distance[neighbour[edge]] = way;
                    heap.add(way, neighbour[edge]);
                }
            }
        }
        return distance;
    }

    /** Actors waiting by their distance, in two arrays. */
    private static final class Heap {

        private double[] keys = new double[64];
        private int[] nodes = new int[64];
        private int size;

        boolean isEmpty() {
            return size == 0;
        }

        double least() {
            return keys[0];
        }

        void add(double key, int node) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                nodes = Arrays.copyOf(nodes, size * 2);
            }
            int at = size++;
            while (at > 0 && keys[(at - 1) / 2] > key) {
                set(at, (at - 1) / 2);
                at = (at - 1) / 2;
            }
            keys[at] = key;
            nodes[at] = node;
        }

        int take() {
            int taken = nodes[0];
            double key = keys[--size];
            int node = nodes[size];
            int at = 0;
            while (2 * at + 1 < size) {
                int child = 2 * at + 1;
                child += child + 1 < size && keys[child + 1] < keys[child] ? 1 : 0;
                if (keys[child] >= key) {
                    break;
                }
                set(at, child);
                at = child;
            }
            keys[at] = key;
            nodes[at] = node;
            return taken;
        }

        private void set(int to, int from) {
            keys[to] = keys[from];
            nodes[to] = nodes[from];
        }
    }
}
