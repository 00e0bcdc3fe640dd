package fi.kutomo.ecosystem.phases;

import fi.kutomo.ecosystem.network.Graph;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Core and periphery, exactly and quickly (Lip 2011). With nodes ordered by degree the core is the first k that make
 * Z(k) = k(k−1)/2 − Σ d + m least: ties missing in the core plus ties present in the periphery. Of equally good ones the smallest core is
 * taken, of equal degrees the lower node.
 *
 * @param members in rising order
 * @param misfits Z: pairs that are not as they would be in an ideal core and periphery
 * @param density of the ties inside the core, from 0 to 1; empty for a core of one
 * @param fit κ, Pearson's correlation of the ties with the ideal pattern, where everybody in the core is tied to everybody, and the others to
 *     nobody else, from −1 to 1; empty where one of both does not vary
 */
public record LipCore(List<Integer> members, long misfits, OptionalDouble density, OptionalDouble fit) {

    public static LipCore of(Graph graph) {
        var ordered = IntStream.range(0, graph.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer node) -> -graph.degree(node)).thenComparing(node -> node))
                .mapToInt(Integer::intValue)
                .toArray();
        long least = graph.ties();
        long now = least;
        int size = 0;
        for (int k = 1; k <= ordered.length; k++) {
            now += k - 1 - graph.degree(ordered[k - 1]);
            if (now < least) {
                least = now;
                size = k;
            }
        }
        var members = new BitSet();
        Arrays.stream(ordered, 0, size).forEach(members::set);
        long inside = inside(graph, members);
        return new LipCore(members.stream().boxed().toList(), least, density(size, inside), fit(graph, members, inside));
    }

    private static OptionalDouble density(int size, long inside) {
        double pairs = size * (size - 1.0) / 2;
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(inside / pairs);
    }

    private static long inside(Graph graph, BitSet members) {
        return members.stream().mapToLong(node -> Arrays.stream(graph.neighbours(node)).filter(members::get).count()).sum() / 2;
    }

    /** Both patterns know only 0 and 1, so four counts of pairs say all. */
    private static OptionalDouble fit(Graph graph, BitSet members, long inside) {
        double nodes = graph.size();
        double periphery = nodes - members.cardinality();
        double pairs = nodes * (nodes - 1) / 2;
        double ideal = pairs - periphery * (periphery - 1) / 2;
        double tied = graph.ties();
        double both = members.stream().mapToLong(graph::degree).sum() - inside;
        double varied = tied * (pairs - tied) * ideal * (pairs - ideal);
        return varied == 0 ? OptionalDouble.empty() : OptionalDouble.of((pairs * both - tied * ideal) / Math.sqrt(varied));
    }
}
