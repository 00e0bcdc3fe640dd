package fi.kutomo.ecosystem.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Every node in exactly one group: a community that was found, or a sector, branch or region. Groups are numbered in the order in which they
 * first appear, so that two partitions that say the same are equal. Nodes of which nothing is known are left out of the graph beforehand.
 */
public final class Partition {

    private final int[] groups;
    private final int count;

    private Partition(int[] groups, int count) {
        this.groups = groups;
        this.count = count;
    }

    public static Partition of(int... labels) {
        return of(Arrays.stream(labels).boxed().toList());
    }

    /** One label for each node in turn. */
    public static Partition of(List<?> labels) {
        var numbers = new HashMap<Object, Integer>();
        var groups = new int[labels.size()];
        int node = 0;
        for (Object label : labels) {
            numbers.putIfAbsent(label, numbers.size());
            groups[node++] = numbers.get(label);
        }
        return new Partition(groups, numbers.size());
    }

    public int size() {
        return groups.length;
    }

    public int count() {
        return count;
    }

    public int group(int node) {
        return groups[node];
    }

    public boolean together(int one, int other) {
        return groups[one] == groups[other];
    }

    public int[] sizes() {
        var sizes = new int[count];
        for (int group : groups) {
            sizes[group]++;
        }
        return sizes;
    }

    /** The nodes of one group in rising order. */
    public List<Integer> members(int group) {
        return IntStream.range(0, groups.length).filter(node -> groups[node] == group).boxed().toList();
    }

    /** The same labels, dealt out anew. Sizes of groups stay. */
    public Partition shuffled(RandomGenerator random) {
        var dealt = groups.clone();
        Lots.draw(dealt, dealt.length, random);
        return new Partition(dealt, count);
    }

    /** Refuses a graph of another number of nodes. */
    public void fits(Graph graph) {
        if (graph.size() != groups.length) {
            throw new IllegalArgumentException("Groups for " + groups.length + " nodes, but there are " + graph.size());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Partition that && Arrays.equals(groups, that.groups);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(groups);
    }

    @Override
    public String toString() {
        return IntStream.range(0, count).mapToObj(this::members).toList().toString();
    }
}
