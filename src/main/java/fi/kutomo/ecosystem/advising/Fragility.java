package fi.kutomo.ecosystem.advising;

import fi.kutomo.ecosystem.advising.Round.Fragile;
import fi.kutomo.ecosystem.network.Blocks;
import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Where a net would fall apart: ties and actors that alone hold at least two others to the rest. An actor is left out where a tie of it
 * that is named holds just as many.
 */
final class Fragility {

    private static final int LEAST = 2;
    private static final int MOST = 10;

    private final Graph graph;
    private final int[] queue;
    private final boolean[] reached;

    private Fragility(Graph graph) {
        this.graph = graph;
        queue = new int[graph.size()];
        reached = new boolean[graph.size()];
    }

    static List<Fragile> of(Net net) {
        var search = new Fragility(net.graph());
        var blocks = Blocks.of(net.graph());
        var found = new ArrayList<Fragile>();
        var named = new HashSet<List<Integer>>();
        for (var bridge : blocks.bridges()) {
            int parted = search.parted(bridge);
            if (parted >= LEAST) {
                found.add(new Fragile(
                        net.id(bridge.first()), Optional.of(net.id(bridge.second())), Optional.ofNullable(net.stated().get(bridge)), parted));
                named.add(List.of(bridge.first(), parted));
                named.add(List.of(bridge.second(), parted));
            }
        }
        for (int node : blocks.articulationPoints()) {
            int parted = search.parted(node);
            if (parted >= LEAST && !named.contains(List.of(node, parted)) && !named.contains(List.of(node, parted + 1))) {
                found.add(new Fragile(net.id(node), Optional.empty(), Optional.empty(), parted));
            }
        }
        return found.stream().sorted(Comparator.comparingInt(Fragile::parted).reversed()).limit(MOST).toList();
    }

    /** The smaller part when the tie is gone. */
    private int parted(Pair bridge) {
        Arrays.fill(reached, false);
        int whole = from(bridge.first(), -1, -1);
        Arrays.fill(reached, false);
        int part = from(bridge.first(), bridge.first(), bridge.second());
        return Math.min(part, whole - part);
    }

    /** All but the largest part when the node is gone. */
    private int parted(int node) {
        Arrays.fill(reached, false);
        reached[node] = true;
        int all = 0;
        int largest = 0;
        for (int neighbour : graph.neighbours(node)) {
            if (!reached[neighbour]) {
                int part = from(neighbour, -1, -1);
                all += part;
                largest = Math.max(largest, part);
            }
        }
        return all - largest;
    }

    /** How many are reached, but for the way over one tie. */
    private int from(int start, int one, int other) {
        reached[start] = true;
        queue[0] = start;
        int filled = 1;
        for (int place = 0; place < filled; place++) {
            int node = queue[place];
            for (int arc = graph.first(node); arc < graph.first(node + 1); arc++) {
                int end = graph.end(arc);
                boolean cut = node == one && end == other;
                if (!reached[end] && !cut) {
                    reached[end] = true;
                    queue[filled++] = end;
                }
            }
        }
        return filled;
    }
}
