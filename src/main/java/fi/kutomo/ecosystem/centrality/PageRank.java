package fi.kutomo.ecosystem.centrality;

import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Values;
import java.util.Arrays;

/**
 * Where somebody would be who follows ties at random and in 15 of 100 steps begins again anywhere (Brin and Page 1998), d = 0.85. Values sum to
 * 1. From a node without ties one begins again. Ends when all values together change by less than 1e-10.
 */
public final class PageRank {

    private static final double FOLLOWED = 0.85;
    private static final double TOLERANCE = 1e-10;

    private PageRank() {}

    public static Values of(Graph graph) {
        int nodes = graph.size();
        var ranks = new double[nodes];
        Arrays.fill(ranks, 1.0 / nodes);
        var given = new double[nodes];
        double change = nodes == 0 ? 0 : 1;
        while (change > TOLERANCE) {
            double stranded = 0;
            for (int node = 0; node < nodes; node++) {
                int degree = graph.degree(node);
                given[node] = degree == 0 ? 0 : ranks[node] / degree;
                stranded += degree == 0 ? ranks[node] : 0;
            }
            double anew = (1 - FOLLOWED + FOLLOWED * stranded) / nodes;
            change = 0;
            for (int node = 0; node < nodes; node++) {
                double sum = 0;
                for (int arc = graph.first(node), last = graph.first(node + 1); arc < last; arc++) {
                    sum += given[graph.end(arc)];
                }
                double rank = anew + FOLLOWED * sum;
                change += Math.abs(rank - ranks[node]);
                ranks[node] = rank;
            }
        }
        return Values.of(ranks);
    }
}
