package fi.kutomo.ecosystem.network;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How often the neighbours of a node are tied to each other. Unweighted: C_i = 2·e(N(i)) / (d_i(d_i−1)), from 0 to 1, and 0 below two
 * neighbours (Watts and Strogatz 1998).
 */
public final class Clustering {

    private final double[] locals;
    private final long triangles;
    private final long triples;

    private Clustering(double[] locals, long triangles, long triples) {
        this.locals = locals;
        this.triangles = triangles;
        this.triples = triples;
    }

    public static Clustering of(Graph graph) {
        var locals = new double[graph.size()];
        var marked = new int[graph.size()];
        Arrays.fill(marked, -1);
        long corners = 0;
        long triples = 0;
        for (int node = 0; node < graph.size(); node++) {
            long degree = graph.degree(node);
            if (degree < 2) {
                continue;
            }
            long among = among(graph, node, marked);
            locals[node] = 2.0 * among / (degree * (degree - 1));
            corners += among;
            triples += degree * (degree - 1) / 2;
        }
        return new Clustering(locals, corners / 3, triples);
    }

    /** Ties among the neighbours of a node. */
    private static long among(Graph graph, int node, int[] marked) {
        for (int arc = graph.first(node), last = graph.first(node + 1); arc < last; arc++) {
            marked[graph.end(arc)] = node;
        }
        long found = 0;
        for (int arc = graph.first(node), last = graph.first(node + 1); arc < last; arc++) {
            int end = graph.end(arc);
            for (int onward = graph.first(end), end2 = graph.first(end + 1); onward < end2; onward++) {
                if (marked[graph.end(onward)] == node) {
                    found++;
                }
            }
        }
        return found / 2;
    }

    public double of(int node) {
        return locals[node];
    }

    /** The mean over all nodes, those below two neighbours as 0; empty for an empty graph. */
    public OptionalDouble average() {
        return Arrays.stream(locals).average();
    }

    public long triangles() {
        return triangles;
    }

    /** 3·triangles / connected triples, from 0 to 1; empty where no node has two neighbours. */
    public OptionalDouble transitivity() {
        return triples == 0 ? OptionalDouble.empty() : OptionalDouble.of(3.0 * triangles / triples);
    }
}
