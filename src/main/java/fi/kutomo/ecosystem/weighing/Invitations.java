package fi.kutomo.ecosystem.weighing;

import fi.kutomo.ecosystem.network.Breadth;
import fi.kutomo.ecosystem.network.Graph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Whom to invite so that a share of those meant is an invited one or near to one. Greedy: each time the one who brings most, of equals the
 * lowest node. No method that is as quick promises less than 1 + ln of the greatest cover times the smallest possible number (Chvátal 1979).
 */
public final class Invitations {

    private Invitations() {}

    /** One invitation and how many of those meant it newly covers. */
    public record Invitation(int node, int covers) {}

    /**
     * @param meant whom it is about, such as everybody of a theme; others may be invited too
     * @param share of those meant to be covered, above 0 to 1
     * @param steps how near is near, 1 or 2
     */
    public static List<Invitation> covering(Graph graph, BitSet meant, double share, int steps) {
        if (!(share > 0 && share <= 1) || steps < 1 || steps > 2) {
            throw new IllegalArgumentException("Not a share or not near: " + share + ", " + steps);
        }
        var search = new Breadth(graph);
        var covers = new int[graph.size()];
        var open = (BitSet) meant.clone();
        meant.stream().forEach(each -> around(search, each, steps, node -> covers[node]++));
        int wanted = (int) Math.ceil(share * meant.cardinality() - 1e-9);
        var invitations = new ArrayList<Invitation>();
        while (meant.cardinality() - open.cardinality() < wanted) {
            var next = best(covers);
            invitations.add(next);
            var newly = new BitSet();
            around(search, next.node(), steps, newly::set);
            newly.and(open);
            open.andNot(newly);
            newly.stream().forEach(each -> around(search, each, steps, node -> covers[node]--));
        }
        return invitations;
    }

    private static Invitation best(int[] covers) {
        int best = 0;
        for (int node = 1; node < covers.length; node++) {
            best = covers[node] > covers[best] ? node : best;
        }
        return new Invitation(best, covers[best]);
    }

    private static void around(Breadth search, int node, int steps, IntConsumer each) {
        search.from(node, steps);
        for (int place = 0; place < search.reached(); place++) {
            each.accept(search.node(place));
        }
    }
}
