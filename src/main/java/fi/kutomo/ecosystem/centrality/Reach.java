package fi.kutomo.ecosystem.centrality;

import fi.kutomo.ecosystem.network.Breadth;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Values;

/** Whom a node reaches by friends of friends: the share of all others within two steps, from 0 to 1; not defined for a node alone in the world. */
public final class Reach {

    private Reach() {}

    public static Values of(Graph graph) {
        int nodes = graph.size();
        if (nodes < 2) {
            return Values.undefined(nodes);
        }
        var share = new double[nodes];
        var search = new Breadth(graph);
        for (int node = 0; node < nodes; node++) {
            share[node] = (search.from(node, 2).reached() - 1.0) / (nodes - 1);
        }
        return Values.of(share);
    }
}
