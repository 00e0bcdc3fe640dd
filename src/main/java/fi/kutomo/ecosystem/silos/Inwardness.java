package fi.kutomo.ecosystem.silos;

import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Partition;
import fi.kutomo.ecosystem.network.Seeds;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The E-I index (Krackhardt and Stern 1988): (EL − IL)/(EL + IL), EL ties between groups, IL ties within, from −1 (all within) to 1 (all
 * between). It is never shown alone: beside it stand what random ties would give and how rarely shuffled labels come as far from that.
 *
 * @param external ties between groups
 * @param internal ties within groups
 * @param expected the index if every pair of nodes were tied alike: only sizes of groups count; empty below two nodes
 * @param p the share of shuffles of the labels at least as far from the expected on either side, the given labels counted in; above 0 to 1
 */
public record Inwardness(long external, long internal, OptionalDouble expected, OptionalDouble p) {

    public static final int USUAL_SHUFFLES = 1_000;
    private static final double ROUNDING = 1e-12;

    /** Without ties there is no index and no p. */
    public static Inwardness of(Graph graph, Partition groups, int shuffles, long seed) {
        groups.fits(graph);
        var expected = expected(groups);
        long external = external(graph, groups);
        if (graph.ties() == 0 || expected.isEmpty()) {
            return new Inwardness(0, 0, expected, OptionalDouble.empty());
        }
        double far = Math.abs(index(external, graph.ties()) - expected.getAsDouble()) - ROUNDING;
        var random = Seeds.random(seed);
        int asFar = 1;
        for (int shuffle = 0; shuffle < shuffles; shuffle++) {
            double dealt = index(external(graph, groups.shuffled(random)), graph.ties());
            asFar += Math.abs(dealt - expected.getAsDouble()) >= far ? 1 : 0;
        }
        return new Inwardness(external, graph.ties() - external, expected, OptionalDouble.of(asFar / (shuffles + 1.0)));
    }

    /** The index alone, where somebody else tells the rest. */
    public static OptionalDouble index(Graph graph, Partition groups) {
        groups.fits(graph);
        return graph.ties() == 0 ? OptionalDouble.empty() : OptionalDouble.of(index(external(graph, groups), graph.ties()));
    }

    public OptionalDouble index() {
        return external + internal == 0 ? OptionalDouble.empty() : OptionalDouble.of(index(external, external + internal));
    }

    private static double index(long external, long ties) {
        return (2.0 * external - ties) / ties;
    }

    private static long external(Graph graph, Partition groups) {
        long external = 0;
        for (int node = 0; node < graph.size(); node++) {
            for (int arc = graph.first(node), last = graph.first(node + 1); arc < last; arc++) {
                external += groups.together(node, graph.end(arc)) ? 0 : 1;
            }
        }
        return external / 2;
    }

    /** Pairs between groups less pairs within, by all pairs. */
    private static OptionalDouble expected(Partition groups) {
        double pairs = groups.size() * (groups.size() - 1.0) / 2;
        double within = Arrays.stream(groups.sizes()).mapToDouble(size -> size * (size - 1.0) / 2).sum();
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of((pairs - 2 * within) / pairs);
    }
}
