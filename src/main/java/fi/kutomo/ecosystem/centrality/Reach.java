package fi.kutomo.ecosystem.centrality;

import fi.kutomo.ecosystem.network.Breadth;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Values;

/**
 * Whom a node reaches by friends of friends.
 *
 * @param share the share of all others within two steps, from 0 to 1; not defined for a node alone in the world
 * @param efficiency that share divided by the number of ties plus one, as Kumu does: great where few ties reach far
 */
public record Reach(Values share, Values efficiency) {

    public static Reach of(Graph graph) {
        int nodes = graph.size();
        if (nodes < 2) {
            return new Reach(Values.undefined(nodes), Values.undefined(nodes));
        }
        var share = new double[nodes];
        var efficiency = new double[nodes];
        var search = new Breadth(graph);
        for (int node = 0; node < nodes; node++) {
            share[node] = (search.from(node, 2).reached() - 1.0) / (nodes - 1);
            efficiency[node] = share[node] / (graph.degree(node) + 1);
        }
        return new Reach(Values.of(share), Values.of(efficiency));
    }
}
