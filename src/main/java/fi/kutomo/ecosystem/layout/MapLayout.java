package fi.kutomo.ecosystem.layout;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Places for the actors of a map. The same actors, ties, earlier places and seed give the same map on every machine. Who had a place
 * stays within {@link Anchoring#ROOM} of it, and no two stand at one place.
 */
public final class MapLayout {

    private MapLayout() {}

    /**
     * @param earlier places of an earlier layout, of any actors; where it names none of these, the map is laid out anew
     * @throws IllegalArgumentException when a tie leads to somebody who is not among the actors
     */
    public static Map<String, Spot> of(Collection<String> actors, Collection<Pull> ties, Map<String, Spot> earlier, long seed) {
        var web = Web.of(actors, ties);
        var kept = new @Nullable Spot[web.size()];
        boolean any = false;
        for (int i = 0; i < web.size(); i++) {
            kept[i] = earlier.get(web.ids.get(i));
            any |= kept[i] != null;
        }
        var places = any ? Anchoring.lay(web, kept, seed) : anew(web, seed);
        var spots = new LinkedHashMap<String, Spot>();
        for (int i = 0; i < web.size(); i++) {
            spots.put(web.ids.get(i), new Spot(places[0][i], places[1][i]));
        }
        return spots;
    }

    private static double[][] anew(Web web, long seed) {
        var x = new double[web.size()];
        var y = new double[web.size()];
        var packing = new Packing();
        for (var members : web.components()) {
            var own = members.length == 1 ? new double[2][1] : Stress.lay(web, members, seed);
            packing.add(members, own[0], own[1]);
        }
        packing.pack(x, y);
        Spacing.apart(x, y, new boolean[web.size()], (_, _) -> {});
        return new double[][] {x, y};
    }
}
