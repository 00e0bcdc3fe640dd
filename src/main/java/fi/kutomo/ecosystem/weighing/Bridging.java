package fi.kutomo.ecosystem.weighing;

import fi.kutomo.ecosystem.holes.Burt;
import fi.kutomo.ecosystem.network.Distances;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Pair;
import fi.kutomo.ecosystem.network.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a tie between two would do for the net:
 * bridge = 0.45·norm(ΔE) + 0.25·norm(max(0,ΔC_u) + max(0,ΔC_v)) + 0.30·cross, norm the mid-rank among all candidates. Our own formula.
 *
 * @param efficiency ΔE, what the global efficiency gains, from 0 on
 * @param firstFreed ΔC of the lower node: constraint before less constraint after; below 0 where it would be more bound. Empty for a node
 *     without ties, which has no constraint to lose
 * @param secondFreed ΔC of the other
 * @param cross the share of known silos that are crossed
 * @param score the bridge, from 0 to 1
 */
public record Bridging(double efficiency, OptionalDouble firstFreed, OptionalDouble secondFreed, double cross, double score) {

    private static final double OF_EFFICIENCY = 0.45;
    private static final double OF_FREEDOM = 0.25;
    private static final double OF_CROSSING = 0.30;

    /** One for each pair in turn; weights of ties do not count. */
    public static List<Bridging> of(Graph graph, Distances distances, Crossing crossing, List<Pair> pairs) {
        var even = graph.even();
        var constraints = new Burt(even).constraints();
        var raw = pairs.stream().map(pair -> raw(even, constraints, distances, crossing, pair)).toList();
        var gained = MidRank.of(raw.stream().mapToDouble(Bridging::efficiency).toArray());
        var freed = MidRank.of(raw.stream().mapToDouble(Bridging::freed).toArray());
        var scored = new ArrayList<Bridging>(raw.size());
        for (int place = 0; place < raw.size(); place++) {
            var each = raw.get(place);
            double score = OF_EFFICIENCY * gained[place] + OF_FREEDOM * freed[place] + OF_CROSSING * each.cross();
            scored.add(new Bridging(each.efficiency(), each.firstFreed(), each.secondFreed(), each.cross(), score));
        }
        return scored;
    }

    private double freed() {
        return Math.max(0, firstFreed.orElse(0)) + Math.max(0, secondFreed.orElse(0));
    }

    private static Bridging raw(Graph graph, Values constraints, Distances distances, Crossing crossing, Pair pair) {
        var after = new Burt(graph.plus(List.of(pair)));
        return new Bridging(
                distances.gain(pair),
                less(constraints.at(pair.first()), after.constraint(pair.first())),
                less(constraints.at(pair.second()), after.constraint(pair.second())),
                crossing.share(pair),
                0);
    }

    private static OptionalDouble less(OptionalDouble before, OptionalDouble after) {
        return before.isEmpty() ? before : OptionalDouble.of(before.getAsDouble() - after.orElseThrow());
    }
}
