package fi.kutomo.ecosystem.layout;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Places for the actors of a map. The same actors, ties, earlier places and seed give the same map on every machine. Who had a place
 * stays within {@link Anchoring#ROOM} of it and of its first place, and no two stand at one place.
 */
public final class MapLayout {

    private MapLayout() {}

    /**
     * @param earlier places of an earlier layout, of any actors; where it names none of these, the map is laid out anew
     * @throws IllegalArgumentException when a tie leads to somebody who is not among the actors
     */
    public static Map<String, Spot> of(Collection<String> actors, Collection<Pull> ties, Map<String, Spot> earlier, long seed) {
        return of(actors, ties, earlier, earlier, seed);
    }

    /** @param homes the first places of those who have earlier ones: however often a map grows, nobody is led further away from there */
    public static Map<String, Spot> of(
            Collection<String> actors, Collection<Pull> ties, Map<String, Spot> earlier, Map<String, Spot> homes, long seed) {
        var web = Web.of(actors, ties);
        var kept = new @Nullable Spot[web.size()];
        var first = new @Nullable Spot[web.size()];
        boolean any = false;
        for (int i = 0; i < web.size(); i++) {
            kept[i] = earlier.get(web.ids.get(i));
            first[i] = homes.get(web.ids.get(i));
            any |= kept[i] != null;
        }
        return spots(web, any ? Anchoring.lay(web, kept, first, seed) : anew(web, seed));
    }

    /**
     * Laid anew from these actors and ties alone. Of the earlier places nothing is taken but which of eight ways the map is held, so that
     * they tell nothing of what has been taken back since, and readers still find the most of it where it was.
     */
    public static Map<String, Spot> alike(Collection<String> actors, Collection<Pull> ties, Map<String, Spot> earlier, long seed) {
        var fresh = of(actors, ties, Map.of(), seed);
        var best = fresh;
        double least = Double.POSITIVE_INFINITY;
        for (int way = 0; way < 8; way++) {
            var held = new LinkedHashMap<String, Spot>();
            for (var each : fresh.entrySet()) {
                held.put(each.getKey(), turned(each.getValue(), way));
            }
            double apart = held.entrySet().stream()
                    .filter(each -> earlier.containsKey(each.getKey()))
                    .mapToDouble(each -> StrictMath.pow(each.getValue().distance(Objects.requireNonNull(earlier.get(each.getKey()))), 2))
                    .sum();
            if (apart < least - 1e-9) {
                least = apart;
                best = held;
            }
        }
        return best;
    }

    private static Spot turned(Spot spot, int way) {
        double x = (way & 1) == 0 ? spot.x() : 1 - spot.x();
        double y = (way & 2) == 0 ? spot.y() : 1 - spot.y();
        return (way & 4) == 0 ? new Spot(x, y) : new Spot(y, x);
    }

    private static Map<String, Spot> spots(Web web, double[][] places) {
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
