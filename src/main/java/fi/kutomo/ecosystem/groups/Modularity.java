package fi.kutomo.ecosystem.groups;

import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Partition;
import java.util.OptionalDouble;

/**
 * How much more is tied within groups than chance would have it: Q = Σ_c [L_c/m − γ(D_c/2m)²], L_c the weight of ties inside, D_c the sum of
 * strengths, γ = 1 usually (Newman and Girvan 2004). From −0.5 to below 1; empty without ties.
 */
public final class Modularity {

    private Modularity() {}

    public static OptionalDouble of(Graph graph, Partition groups) {
        return of(graph, groups, 1);
    }

    public static OptionalDouble of(Graph graph, Partition groups, double resolution) {
        groups.fits(graph);
        if (graph.ties() == 0) {
            return OptionalDouble.empty();
        }
        var inside = new double[groups.count()];
        var strengths = new double[groups.count()];
        double twice = 0;
        for (int node = 0; node < graph.size(); node++) {
            int group = groups.group(node);
            for (int arc = graph.first(node), last = graph.first(node + 1); arc < last; arc++) {
                double weight = graph.weight(arc);
                strengths[group] += weight;
                inside[group] += groups.group(graph.end(arc)) == group ? weight : 0;
                twice += weight;
            }
        }
        double sum = 0;
        for (int group = 0; group < inside.length; group++) {
            double share = strengths[group] / twice;
            sum += inside[group] / twice - resolution * share * share;
        }
        return OptionalDouble.of(sum);
    }
}
