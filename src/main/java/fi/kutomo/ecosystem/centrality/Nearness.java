package fi.kutomo.ecosystem.centrality;

import fi.kutomo.ecosystem.network.Breadth;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Values;

/**
 * How near every node is to all others, in two forms from the same searches.
 *
 * @param closeness c_i = (r_i−1)/(n−1) · (r_i−1)/Σ d(i,j) over the r_i nodes that i reaches, itself among them (Wasserman and Faust 1994), from 0
 *     to 1; not defined for a node that reaches nobody
 * @param harmonic h_i = Σ 1/d(i,j) with 1/∞ = 0, from 0 to n−1
 */
public record Nearness(Values closeness, Values harmonic) {

    public static Nearness of(Graph graph) {
        int nodes = graph.size();
        var closeness = new double[nodes];
        var harmonic = new double[nodes];
        var search = new Breadth(graph);
        for (int node = 0; node < nodes; node++) {
            search.from(node);
            long steps = 0;
            for (int place = 1; place < search.reached(); place++) {
                int distance = search.distance(search.node(place));
                steps += distance;
                harmonic[node] += 1.0 / distance;
            }
            double others = search.reached() - 1;
            closeness[node] = others == 0 ? Double.NaN : others / (nodes - 1) * others / steps;
        }
        return new Nearness(Values.of(closeness), Values.of(harmonic));
    }
}
