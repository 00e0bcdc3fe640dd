package fi.kutomo.ecosystem.network;

import java.util.Arrays;

/** Breadth-first search from one node after another over the same graph, without new memory. Distances are counted in steps. */
public final class Breadth {

    /** The distance of a node that cannot be reached. */
    public static final int UNREACHED = -1;

    private final Graph graph;
    private final int[] distances;
    private final int[] queue;
    private int reached;

    public Breadth(Graph graph) {
        this.graph = graph;
        distances = new int[graph.size()];
        queue = new int[graph.size()];
        Arrays.fill(distances, UNREACHED);
    }

    public Breadth from(int source) {
        return from(source, Integer.MAX_VALUE);
    }

    /** Goes no farther than so many steps. */
    public Breadth from(int source, int steps) {
        for (int place = 0; place < reached; place++) {
            distances[queue[place]] = UNREACHED;
        }
        distances[source] = 0;
        queue[0] = source;
        reached = 1;
        for (int place = 0; place < reached && distances[queue[place]] < steps; place++) {
            int node = queue[place];
            int farther = distances[node] + 1;
            for (int arc = graph.first(node), last = graph.first(node + 1); arc < last; arc++) {
                int end = graph.end(arc);
                if (distances[end] == UNREACHED) {
                    distances[end] = farther;
                    queue[reached++] = end;
                }
            }
        }
        return this;
    }

    /** How many nodes were reached, the source among them. */
    public int reached() {
        return reached;
    }

    /** The node that was reached as the so-manieth, nearest first; the source is the first, number 0. */
    public int node(int place) {
        return queue[place];
    }

    public int distance(int node) {
        return distances[node];
    }

    /** Steps to the farthest node that was reached. */
    public int farthest() {
        return distances[queue[reached - 1]];
    }
}
