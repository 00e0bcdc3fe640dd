package fi.kutomo.ecosystem.holes;

import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Partition;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Between whom a node stands (Gould and Fernandez 1989, without directions): every pair of its neighbours that are not tied to each other,
 * counted by the groups of the three.
 *
 * @param coordinator all three in one group
 * @param consultant the two in one group, the node in another
 * @param gatekeeper one of the two in the node's group; without directions the same as representative
 * @param liaison three groups
 */
public record Brokerage(long coordinator, long consultant, long gatekeeper, long liaison) {

    public static Brokerage of(Graph graph, Partition groups, int node) {
        groups.fits(graph);
        int[] neighbours = graph.neighbours(node);
        var counts = new long[4];
        for (int one = 0; one < neighbours.length; one++) {
            for (int other = one + 1; other < neighbours.length; other++) {
                if (!graph.tied(neighbours[one], neighbours[other])) {
                    counts[role(groups.group(neighbours[one]), groups.group(node), groups.group(neighbours[other]))]++;
                }
            }
        }
        return new Brokerage(counts[0], counts[1], counts[2], counts[3]);
    }

    /** Between whom somebody stands. */
    public enum Role {
        LIAISON,
        GATEKEEPER,
        CONSULTANT,
        COORDINATOR
    }

    /** The role that is taken most often; of equal ones the one that reaches farthest. Empty for a node that stands between nobody. */
    public Optional<Role> most() {
        var counts = Map.of(Role.LIAISON, liaison, Role.GATEKEEPER, gatekeeper, Role.CONSULTANT, consultant, Role.COORDINATOR, coordinator);
        return Arrays.stream(Role.values())
                .filter(role -> counts.getOrDefault(role, 0L) > 0)
                .min(Comparator.comparingLong((Role role) -> -counts.getOrDefault(role, 0L)).thenComparing(role -> role));
    }

    public long total() {
        return coordinator + consultant + gatekeeper + liaison;
    }

    private static int role(int one, int between, int other) {
        if (one == other) {
            return one == between ? 0 : 1;
        }
        return one == between || other == between ? 2 : 3;
    }
}
