package fi.kutomo.ecosystem.whole;

import fi.kutomo.ecosystem.network.Clustering;
import fi.kutomo.ecosystem.network.Graph;
import java.util.OptionalDouble;

/**
 * How the ties lie to each other.
 *
 * @param transitivity 3·triangles / connected triples, from 0 to 1; empty where no node has two neighbours
 * @param clustering mean of the local clustering coefficients, from 0 to 1; empty for an empty graph
 * @param triangles how many
 * @param degreeAssortativity Pearson's r of the degrees at both ends of ties, from −1 to 1; empty where all ends have the same degree
 */
public record Cohesion(
        OptionalDouble transitivity, OptionalDouble clustering, long triangles, OptionalDouble degreeAssortativity) {

    public static Cohesion of(Graph graph) {
        var clustering = Clustering.of(graph);
        return new Cohesion(clustering.transitivity(), clustering.average(), clustering.triangles(), degrees(graph));
    }

    /** Both directions of every tie count, so that the two ends have the same mean and the same variance. Whole numbers to the end. */
    private static OptionalDouble degrees(Graph graph) {
        long count = 2L * graph.ties();
        double sum = 0;
        double squares = 0;
        double products = 0;
        for (int node = 0; node < graph.size(); node++) {
            double degree = graph.degree(node);
            sum += degree * degree;
            squares += degree * degree * degree;
            for (int arc = graph.first(node), last = graph.first(node + 1); arc < last; arc++) {
                products += degree * graph.degree(graph.end(arc));
            }
        }
        double variance = count * squares - sum * sum;
        return variance <= 0 ? OptionalDouble.empty() : OptionalDouble.of((count * products - sum * sum) / variance);
    }
}
