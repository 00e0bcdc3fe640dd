package fi.kutomo.ecosystem.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the net would fall apart. A block is a greatest part that stays together whichever one node is taken away; a tie that is a block of
 * its own is a bridge, and a node in several blocks is an articulation point. Found in one walk (Hopcroft and Tarjan 1973), with a stack of
 * our own, so that a long chain does not end the program.
 */
public final class Blocks {

    private final List<int[]> blocks;
    private final List<List<Integer>> of;

    private Blocks(List<int[]> blocks, int nodes) {
        this.blocks = blocks;
        of = new ArrayList<>(nodes);
        IntStream.range(0, nodes).forEach(_ -> of.add(new ArrayList<>(1)));
        for (int block = 0; block < blocks.size(); block++) {
            for (int node : blocks.get(block)) {
                of.get(node).add(block);
            }
        }
    }

    public static Blocks of(Graph graph) {
        var walk = new Walk(graph);
        IntStream.range(0, graph.size()).filter(node -> walk.seen[node] == 0).forEach(walk::from);
        return new Blocks(walk.blocks, graph.size());
    }

    /** Nodes without which their component becomes several, in rising order. */
    public List<Integer> articulationPoints() {
        return IntStream.range(0, of.size()).filter(node -> of.get(node).size() > 1).boxed().toList();
    }

    /** Ties without which their component becomes two, in rising order. */
    public List<Pair> bridges() {
        return blocks.stream().filter(block -> block.length == 2).map(block -> new Pair(block[0], block[1])).sorted().toList();
    }

    /** Whether both lie in one block, so that no third node can part them. */
    public boolean together(int one, int other) {
        return of.get(one).stream().anyMatch(of.get(other)::contains);
    }

    private static final class Walk {

        private final Graph graph;
        private final int[] seen;
        private final int[] low;
        private final int[] parents;
        private final int[] next;
        private final int[] held;
        private final List<int[]> blocks = new ArrayList<>();
        private int holding;
        private int time;

        private Walk(Graph graph) {
            this.graph = graph;
            seen = new int[graph.size()];
            low = new int[graph.size()];
            next = new int[graph.size()];
            held = new int[graph.size()];
            parents = new int[graph.size()];
            Arrays.fill(parents, -1);
        }

        private void from(int root) {
            enter(root);
            int node = root;
            while (node >= 0) {
                if (next[node] == graph.first(node + 1)) {
                    leave(node);
                    node = parents[node];
                    continue;
                }
                int end = graph.end(next[node]++);
                if (seen[end] == 0) {
                    parents[end] = node;
                    enter(end);
                    node = end;
                } else if (end != parents[node]) {
                    low[node] = Math.min(low[node], seen[end]);
                }
            }
        }

        private void enter(int node) {
            seen[node] = low[node] = ++time;
            next[node] = graph.first(node);
            held[holding++] = node;
        }

        private void leave(int node) {
            int parent = parents[node];
            if (parent < 0) {
                holding = 0;
                return;
            }
            low[parent] = Math.min(low[parent], low[node]);
            if (low[node] >= seen[parent]) {
                int from = holding;
                while (held[from - 1] != node) {
                    from--;
                }
                // The place before the block's nodes is free for the parent, which stays held itself
                var block = Arrays.copyOfRange(held, from - 2, holding);
                block[0] = parent;
                blocks.add(block);
                holding = from - 1;
            }
        }
    }
}
