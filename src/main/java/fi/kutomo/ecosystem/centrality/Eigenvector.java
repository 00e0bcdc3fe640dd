package fi.kutomo.ecosystem.centrality;

import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Values;
import java.util.Arrays;

/**
 * Tied to the well-tied: the leading eigenvector of the adjacency (Bonacich 1972), by power iteration on A + I, which does not swing on
 * two-sided graphs. Length 1, values from 0 to 1, tolerance 1e-12. Not defined without ties, nor where the iteration does not settle.
 */
public final class Eigenvector {

    private static final double TOLERANCE = 1e-12;
    private static final int MOST_ROUNDS = 100_000;

    private Eigenvector() {}

    public static Values of(Graph graph) {
        int nodes = graph.size();
        if (graph.ties() == 0) {
            return Values.undefined(nodes);
        }
        var now = new double[nodes];
        Arrays.fill(now, 1 / Math.sqrt(nodes));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var next = next(graph, now);
            double change = 0;
            for (int node = 0; node < nodes; node++) {
                change = Math.max(change, Math.abs(next[node] - now[node]));
            }
            now = next;
            if (change < TOLERANCE) {
                return Values.of(now);
            }
        }
        return Values.undefined(nodes);
    }

    private static double[] next(Graph graph, double[] now) {
        var next = now.clone();
        double squares = 0;
        for (int node = 0; node < now.length; node++) {
            double sum = next[node];
            for (int arc = graph.first(node), last = graph.first(node + 1); arc < last; arc++) {
                sum += now[graph.end(arc)];
            }
            next[node] = sum;
            squares += sum * sum;
        }
        double length = Math.sqrt(squares);
        for (int node = 0; node < now.length; node++) {
            next[node] /= length;
        }
        return next;
    }
}
