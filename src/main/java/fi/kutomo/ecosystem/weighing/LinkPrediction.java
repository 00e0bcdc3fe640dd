package fi.kutomo.ecosystem.weighing;

import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Pair;
import java.util.Arrays;

/**
 * How likely a tie would arise anyway (Liben-Nowell and Kleinberg 2007). Such ties close triangles; they are no advice whom to introduce, and
 * stand beside the queue only to say what would happen without it.
 *
 * @param common neighbours that both have, |N(u)∩N(v)|
 * @param jaccard common / |N(u)∪N(v)|, from 0 to 1; 0 where neither has neighbours
 * @param adamicAdar Σ 1/ln d over the common ones (Adamic and Adar 2003)
 * @param allocation Σ 1/d over the common ones (Zhou, Lü and Zhang 2009)
 * @param preferential d_u·d_v (Barabási and Albert 1999)
 */
public record LinkPrediction(int common, double jaccard, double adamicAdar, double allocation, long preferential) {

    public static LinkPrediction of(Graph graph, Pair pair) {
        var shared = Arrays.stream(graph.neighbours(pair.first())).filter(node -> graph.tied(node, pair.second())).toArray();
        int first = graph.degree(pair.first());
        int second = graph.degree(pair.second());
        int all = first + second - shared.length;
        return new LinkPrediction(
                shared.length,
                all == 0 ? 0 : (double) shared.length / all,
                Arrays.stream(shared).mapToDouble(node -> 1 / Math.log(graph.degree(node))).sum(),
                Arrays.stream(shared).mapToDouble(node -> 1.0 / graph.degree(node)).sum(),
                (long) first * second);
    }
}
