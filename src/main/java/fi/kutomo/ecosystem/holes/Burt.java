package fi.kutomo.ecosystem.holes;

import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Values;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Structural holes after Burt (1992). The tie of i to j as a share of all that i has is p_ij = (a_ij + a_ji) / Σ_k (a_ik + a_ki), weights in
 * the place of a. Directed ties come as a graph merged by sum ({@code Directed}); the measures ask for nothing else. Nothing is defined for
 * a node without ties.
 */
public final class Burt {

    private final Graph graph;
    private final double[] strengths;
    private final double[] strongest;
    private final double[] own;

    public Burt(Graph graph) {
        this.graph = graph;
        int nodes = graph.size();
        strengths = new double[nodes];
        strongest = new double[nodes];
        own = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            strengths[node] = graph.strength(node);
            for (int arc = graph.first(node); arc < graph.first(node + 1); arc++) {
                strongest[node] = Math.max(strongest[node], graph.weight(arc));
            }
        }
    }

    /** c_ij = (p_ij + Σ_q p_iq·p_qj)², q other than i and j: how much i depends on j. Empty where they are not tied. */
    public OptionalDouble localConstraint(int node, int neighbour) {
        int arc = graph.arc(node, neighbour);
        return arc < 0 ? OptionalDouble.empty() : OptionalDouble.of(locals(node)[arc - graph.first(node)]);
    }

    /** C_i = Σ_j c_ij over the neighbours; low where a node spans holes. 1 for a node with one tie, and it can pass 1. */
    public OptionalDouble constraint(int node) {
        return graph.degree(node) == 0 ? OptionalDouble.empty() : OptionalDouble.of(Arrays.stream(locals(node)).sum());
    }

    /**
     * Σ_j (1 − Σ_q p_iq·m_jq), m_jq the tie of j to q beside the strongest of j: neighbours less what they repeat, from 1 to d. Without weights
     * this is d − 2t/d, t the ties among the neighbours (Borgatti 1997).
     */
    public OptionalDouble effectiveSize(int node) {
        if (graph.degree(node) == 0) {
            return OptionalDouble.empty();
        }
        take(node);
        double size = 0;
        for (int arc = graph.first(node); arc < graph.first(node + 1); arc++) {
            int neighbour = graph.end(arc);
            double repeated = 0;
            for (int onward = graph.first(neighbour); onward < graph.first(neighbour + 1); onward++) {
                repeated += own[graph.end(onward)] * graph.weight(onward);
            }
            size += 1 - repeated / strongest[neighbour];
        }
        drop(node);
        return OptionalDouble.of(size);
    }

    /** Effective size divided by the number of neighbours, above 0 to 1. */
    public OptionalDouble efficiency(int node) {
        var size = effectiveSize(node);
        return size.isEmpty() ? size : OptionalDouble.of(size.getAsDouble() / graph.degree(node));
    }

    /** H_i = Σ_j r_j ln r_j / (d ln d), r_j = c_ij/(C_i/d): from 0, constraint from all alike, to 1, all from one; 1 for a node with one tie. */
    public OptionalDouble hierarchy(int node) {
        int degree = graph.degree(node);
        if (degree < 2) {
            return degree == 0 ? OptionalDouble.empty() : OptionalDouble.of(1);
        }
        var locals = locals(node);
        double mean = Arrays.stream(locals).sum() / degree;
        double sum = 0;
        for (double local : locals) {
            sum += local / mean * Math.log(local / mean);
        }
        return OptionalDouble.of(sum / (degree * Math.log(degree)));
    }

    public Values constraints() {
        return Values.each(graph.size(), this::constraint);
    }

    /** The local constraints of a node, in the order of its arcs. */
    private double[] locals(int node) {
        take(node);
        var locals = new double[graph.degree(node)];
        for (int place = 0; place < locals.length; place++) {
            int neighbour = graph.end(graph.first(node) + place);
            double share = own[neighbour];
            for (int onward = graph.first(neighbour); onward < graph.first(neighbour + 1); onward++) {
                int between = graph.end(onward);
                share += own[between] * graph.weight(onward) / strengths[between];
            }
            locals[place] = share * share;
        }
        drop(node);
        return locals;
    }

    /** Lays out the shares p of one node; those of all other nodes are 0 meanwhile. */
    private void take(int node) {
        for (int arc = graph.first(node); arc < graph.first(node + 1); arc++) {
            own[graph.end(arc)] = graph.weight(arc) / strengths[node];
        }
    }

    private void drop(int node) {
        for (int arc = graph.first(node); arc < graph.first(node + 1); arc++) {
            own[graph.end(arc)] = 0;
        }
    }
}
