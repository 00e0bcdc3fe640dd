package fi.kutomo.ecosystem.centrality;

import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Lots;
import fi.kutomo.ecosystem.network.Seeds;
import fi.kutomo.ecosystem.network.Values;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How much a node lies on the shortest paths between others (Freeman 1977), ends of paths excluded, times 2/((n−1)(n−2)), from 0 to 1. Not
 * defined below three nodes. Exact after Brandes (2001), in time n·m; or estimated from the paths that begin at pivots drawn without return
 * (Brandes and Pich 2007), with the standard error of each estimate.
 *
 * @param errors standard errors; 0 throughout where the values are exact. No error is less than the root mean square of all: where few paths were
 *     seen to pass, the draws alone would promise too much
 * @param pivots how many nodes paths were followed from; all of them where the values are exact
 */
public record Betweenness(Values values, Values errors, int pivots) {

    public static final int USUAL_PIVOTS = 500;
    static final int MOST_NODES = 5_000;
    static final int MOST_TIES = 20_000;

    /** Exact for up to 5,000 nodes and 20,000 ties; above that from 500 pivots. */
    public static Betweenness of(Graph graph, long seed) {
        return graph.size() <= MOST_NODES && graph.ties() <= MOST_TIES ? exact(graph) : sampled(graph, USUAL_PIVOTS, seed);
    }

    public static Betweenness exact(Graph graph) {
        return from(graph, IntStream.range(0, graph.size()).toArray());
    }

    public static Betweenness sampled(Graph graph, int pivots, long seed) {
        if (pivots < 2) {
            throw new IllegalArgumentException("Too few pivots to tell an error: " + pivots);
        }
        return pivots >= graph.size() ? exact(graph) : from(graph, drawn(graph.size(), pivots, seed));
    }

    /** Whether these are estimates, which is to be said beside them. */
    public boolean approximate() {
        return pivots < values.size();
    }

    /** The greatest standard error of all estimates; 0 where the values are exact. */
    public OptionalDouble largestError() {
        return errors.defined().max();
    }

    /** The share of the largest value in the sum of all, from 0 to 1; 0 where nobody stands between anybody. */
    public double largestShare() {
        double sum = values.defined().sum();
        return sum == 0 ? 0 : values.defined().max().orElse(0) / sum;
    }

    private static Betweenness from(Graph graph, int[] sources) {
        int nodes = graph.size();
        if (nodes < 3) {
            return new Betweenness(Values.undefined(nodes), Values.undefined(nodes), nodes);
        }
        var sums = new double[nodes];
        var squares = new double[nodes];
        var brandes = new Brandes(graph);
        for (int source : sources) {
            brandes.from(source);
            for (int place = 1; place < brandes.reached(); place++) {
                int node = brandes.node(place);
                double dependency = brandes.dependency(node);
                sums[node] += dependency;
                squares[node] += dependency * dependency;
            }
        }
        double scale = 2.0 * nodes / sources.length / ((nodes - 1.0) * (nodes - 2.0));
        var errors = new double[nodes];
        double mean = 0;
        for (int node = 0; node < nodes; node++) {
            errors[node] = scale * error(sums[node], squares[node], sources.length, nodes);
            mean += errors[node] * errors[node] / nodes;
            sums[node] *= scale;
        }
        for (int node = 0; node < nodes; node++) {
            errors[node] = Math.max(errors[node], Math.sqrt(mean));
        }
        return new Betweenness(Values.of(sums), Values.of(errors), sources.length);
    }

    /** Of a sum over draws without return: √(k·s²·(1 − k/n)), s² the variance among the draws. */
    private static double error(double sum, double squares, int draws, int nodes) {
        if (draws == nodes) {
            return 0;
        }
        double variance = Math.max(0, squares - sum * sum / draws) / (draws - 1);
        return Math.sqrt(draws * variance * (1 - (double) draws / nodes));
    }

    private static int[] drawn(int nodes, int pivots, long seed) {
        var all = IntStream.range(0, nodes).toArray();
        Lots.draw(all, pivots, Seeds.random(seed));
        return Arrays.copyOf(all, pivots);
    }
}
