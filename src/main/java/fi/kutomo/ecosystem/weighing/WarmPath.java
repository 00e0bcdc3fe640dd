package fi.kutomo.ecosystem.weighing;

import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Pair;
import java.util.List;

/**
 * Who could introduce two to each other. One go-between z: max s(u,z)·s(z,v); two of them: half of the best product of three; nobody: 0.1.
 *
 * @param through the go-betweens, from the lower node of the pair to the other; none where there is no warm path
 * @param warmth above 0 to 1
 */
public record WarmPath(List<Integer> through, double warmth) {

    private static final double OF_TWO = 0.5;
    private static final WarmPath NONE = new WarmPath(List.of(), 0.1);

    /** Over ties with strengths above 0 up to 1, those of the weaver among them. Refuses greater strengths. */
    public static WarmPath of(Graph strengths, Pair pair) {
        var direct = throughOne(strengths, pair);
        return direct != NONE ? direct : throughTwo(strengths, pair);
    }

    private static WarmPath throughOne(Graph strengths, Pair pair) {
        var best = NONE;
        double most = 0;
        for (int arc = strengths.first(pair.first()); arc < strengths.first(pair.first() + 1); arc++) {
            int between = strengths.end(arc);
            double warmth = strength(strengths, arc) * strength(strengths, strengths.arc(between, pair.second()));
            if (warmth > most) {
                most = warmth;
                best = new WarmPath(List.of(between), warmth);
            }
        }
        return best;
    }

    private static WarmPath throughTwo(Graph strengths, Pair pair) {
        var best = NONE;
        double most = 0;
        for (int arc = strengths.first(pair.first()); arc < strengths.first(pair.first() + 1); arc++) {
            int near = strengths.end(arc);
            for (int onward = strengths.first(near); onward < strengths.first(near + 1); onward++) {
                int far = strengths.end(onward);
                double warmth = far == pair.first() || near == pair.second()
                        ? 0
                        : OF_TWO
                                * strength(strengths, arc)
                                * strength(strengths, onward)
                                * strength(strengths, strengths.arc(far, pair.second()));
                if (warmth > most) {
                    most = warmth;
                    best = new WarmPath(List.of(near, far), warmth);
                }
            }
        }
        return best;
    }

    /** 0 for an arc that is not there. */
    private static double strength(Graph strengths, int arc) {
        double strength = arc < 0 ? 0 : strengths.weight(arc);
        if (strength > 1) {
            throw new IllegalArgumentException("A strength above 1: " + strength);
        }
        return strength;
    }
}
