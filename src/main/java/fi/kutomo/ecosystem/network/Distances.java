package fi.kutomo.ecosystem.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Steps between all pairs of nodes, and what one more tie would change, exactly and without searching again:
 * d'(s,t) = min(d(s,t), d(s,u)+1+d(v,t), d(s,v)+1+d(u,t)). Takes two bytes a pair, so graphs of more than {@value #MOST} nodes are refused.
 */
public final class Distances {

    /** 200 megabytes. */
    public static final int MOST = 10_000;

    private static final short FAR = Short.MAX_VALUE;

    private final short[][] steps;

    private Distances(short[][] steps) {
        this.steps = steps;
    }

    public static Distances of(Graph graph) {
        if (graph.size() > MOST) {
            throw new IllegalArgumentException("Too many nodes for all distances: " + graph.size());
        }
        var steps = new short[graph.size()][graph.size()];
        var search = new Breadth(graph);
        for (int source = 0; source < graph.size(); source++) {
            search.from(source);
            Arrays.fill(steps[source], FAR);
            for (int place = 0; place < search.reached(); place++) {
                steps[source][search.node(place)] = (short) search.distance(search.node(place));
            }
        }
        return new Distances(steps);
    }

    /** Empty where one cannot be reached from the other. */
    public OptionalInt between(int one, int other) {
        return steps(steps[one][other]);
    }

    /** As it would be with the tie added. */
    public OptionalInt between(int one, int other, Pair added) {
        return steps(with(added, one, other));
    }

    /**
     * What the tie would add to the global efficiency of the graph, from 0 on. A pair can come nearer only if one of the two is nearer to u by
     * more than a step and the other nearer to v, so only such pairs are looked at.
     */
    public double gain(Pair added) {
        var nearFirst = nearer(added.first(), added.second());
        var nearSecond = nearer(added.second(), added.first());
        double gain = 0;
        for (int one : nearFirst) {
            int toTie = steps[added.first()][one] + 1;
            for (int other : nearSecond) {
                int after = toTie + steps[added.second()][other];
                int before = steps[one][other];
                if (after < before) {
                    gain += 1.0 / after - (before == FAR ? 0 : 1.0 / before);
                }
            }
        }
        return 2 * gain / ((double) steps.length * (steps.length - 1));
    }

    /** Mean steps from a node of the one group to a node of the other, over the pairs that are joined; empty where none is. */
    public OptionalDouble mean(Collection<Integer> group, Collection<Integer> otherGroup) {
        return group.stream()
                .flatMapToInt(one -> otherGroup.stream().filter(other -> !other.equals(one)).mapToInt(other -> steps[one][other]))
                .filter(distance -> distance != FAR)
                .average();
    }

    /** The same with the tie added. */
    public OptionalDouble mean(Collection<Integer> group, Collection<Integer> otherGroup, Pair added) {
        return group.stream()
                .flatMapToInt(one -> otherGroup.stream().filter(other -> !other.equals(one)).mapToInt(other -> with(added, one, other)))
                .filter(distance -> distance != FAR)
                .average();
    }

    private int[] nearer(int node, int than) {
        short[] near = steps[node];
        short[] far = steps[than];
        var found = new int[near.length];
        int count = 0;
        for (int each = 0; each < near.length; each++) {
            if (near[each] + 1 < far[each]) {
                found[count++] = each;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private int with(Pair added, int one, int other) {
        int first = added.first();
        int second = added.second();
        int through = Math.min(through(steps[one][first], steps[second][other]), through(steps[one][second], steps[first][other]));
        return Math.min(steps[one][other], through);
    }

    private static int through(int here, int there) {
        return here == FAR || there == FAR ? FAR : here + 1 + there;
    }

    private static OptionalInt steps(int distance) {
        return distance == FAR ? OptionalInt.empty() : OptionalInt.of(distance);
    }
}
