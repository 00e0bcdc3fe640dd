package fi.kutomo.ecosystem.silos;

import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Partition;
import java.util.OptionalDouble;

/** Ties between and within groups, beside what chance would give. Weights do not count. */
public final class MixingMatrix {

    private final long[][] ties;
    private final int[] sizes;
    private final long[] degrees;
    private final int total;

    private MixingMatrix(long[][] ties, int[] sizes, long[] degrees, int total) {
        this.ties = ties;
        this.sizes = sizes;
        this.degrees = degrees;
        this.total = total;
    }

    public static MixingMatrix of(Graph graph, Partition groups) {
        groups.fits(graph);
        var ties = new long[groups.count()][groups.count()];
        var degrees = new long[groups.count()];
        for (int node = 0; node < graph.size(); node++) {
            int group = groups.group(node);
            degrees[group] += graph.degree(node);
            for (int arc = graph.first(node); arc < graph.first(node + 1); arc++) {
                int other = groups.group(graph.end(arc));
                if (other != group || graph.end(arc) > node) {
                    ties[group][other]++;
                }
            }
        }
        return new MixingMatrix(ties, groups.sizes(), degrees, graph.ties());
    }

    public int groups() {
        return sizes.length;
    }

    /** Ties between two groups, or within one; each tie once. */
    public long ties(int group, int other) {
        return ties[group][other];
    }

    /** The share of possible ties that are there, from 0 to 1; empty where none is possible. */
    public OptionalDouble density(int group, int other) {
        double possible = group == other ? sizes[group] * (sizes[group] - 1.0) / 2 : (double) sizes[group] * sizes[other];
        return possible == 0 ? OptionalDouble.empty() : OptionalDouble.of(ties[group][other] / possible);
    }

    /** Under random ties with the same degrees (configuration model): D_X·D_Y/(2m), and D_X²/(4m) within a group; 0 without ties. */
    public double expected(int group, int other) {
        if (total == 0) {
            return 0;
        }
        return (double) degrees[group] * degrees[other] / (group == other ? 4.0 * total : 2.0 * total);
    }

    /** Observed divided by expected: above 1 more than chance; empty where nothing is expected. */
    public OptionalDouble ratio(int group, int other) {
        double expected = expected(group, other);
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(ties[group][other] / expected);
    }

    /** Both directions of every tie, as assortativity wants them: within a group each tie counts twice. */
    double[][] ends() {
        var ends = new double[ties.length][ties.length];
        for (int group = 0; group < ties.length; group++) {
            for (int other = 0; other < ties.length; other++) {
                ends[group][other] = ties[group][other] * (group == other ? 2.0 : 1.0);
            }
        }
        return ends;
    }
}
