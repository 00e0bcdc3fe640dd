package fi.kutomo.ecosystem.strength;

import fi.kutomo.ecosystem.network.Graph;
import fi.kutomo.ecosystem.network.Merging;
import java.util.Arrays;
import java.util.List;

/**
 * Ties between actors that follow from shared projects: w_ij = Σ_p 1/(n_p − 1) over the projects p that both take part in, n_p their number of
 * members (Newman 2001). A project of many says little about each pair in it.
 */
public final class TwoMode {

    private TwoMode() {}

    /** Each project as the actors in it; an actor named twice counts once. */
    public static Graph projection(int actors, List<int[]> projects) {
        var builder = Graph.builder(actors);
        for (int[] project : projects) {
            int[] members = Arrays.stream(project).distinct().toArray();
            for (int one = 0; one < members.length; one++) {
                for (int other = one + 1; other < members.length; other++) {
                    builder.add(members[one], members[other], 1.0 / (members.length - 1));
                }
            }
        }
        return builder.build(Merging.SUM);
    }
}
