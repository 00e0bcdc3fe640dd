package fi.kutomo.ecosystem.centrality;

import fi.kutomo.ecosystem.network.Graph;
import java.util.Arrays;

/**
 * How much every node lies on the shortest paths from one source (Brandes 2001), each path counted by how far along it the node lies, from 0 at the
 * source to 1 at the other end (Geisberger, Sanders and Schultes 2008). From both its ends together a path counts once. Counted so, a source
 * says less of its neighbours by chance, and what is estimated from some sources is nearer to the truth. Memory is used again from
 * source to source.
 */
final class Brandes {

    private final Graph graph;
    private final int[] distances;
    private final int[] queue;
    private final double[] paths;
    private final double[] dependencies;
    private final double[] shares;
    private int reached;

    Brandes(Graph graph) {
        this.graph = graph;
        int nodes = graph.size();
        distances = new int[nodes];
        Arrays.fill(distances, -1);
        queue = new int[nodes];
        paths = new double[nodes];
        dependencies = new double[nodes];
        shares = new double[nodes];
    }

    void from(int source) {
        for (int place = 0; place < reached; place++) {
            distances[queue[place]] = -1;
        }
        outward(source);
        inward();
    }

    int reached() {
        return reached;
    }

    /** Nearest first; the source, which depends on nobody, is number 0. */
    int node(int place) {
        return queue[place];
    }

    double dependency(int node) {
        return dependencies[node];
    }

    private void outward(int source) {
        distances[source] = 0;
        paths[source] = 1;
        queue[0] = source;
        reached = 1;
        for (int place = 0; place < reached; place++) {
            int node = queue[place];
            int farther = distances[node] + 1;
            double ways = paths[node];
            for (int arc = graph.first(node), last = graph.first(node + 1); arc < last; arc++) {
                int end = graph.end(arc);
                if (distances[end] == farther) {
                    paths[end] += ways;
                } else if (distances[end] < 0) {
                    distances[end] = farther;
                    paths[end] = ways;
                    queue[reached++] = end;
                }
            }
        }
    }

    /** Farthest first, each node gathers from those one step farther out. No list of predecessors is kept. */
    private void inward() {
        for (int place = reached - 1; place >= 0; place--) {
            int node = queue[place];
            int farther = distances[node] + 1;
            double gathered = 0;
            for (int arc = graph.first(node), last = graph.first(node + 1); arc < last; arc++) {
                int end = graph.end(arc);
                if (distances[end] == farther) {
                    gathered += shares[end];
                }
            }
            dependencies[node] = distances[node] * paths[node] * gathered;
            shares[node] = 1.0 / (distances[node] * paths[node]) + gathered;
        }
    }
}
