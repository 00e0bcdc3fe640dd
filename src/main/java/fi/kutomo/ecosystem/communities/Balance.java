package fi.kutomo.ecosystem.communities;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Who is in a community by what they do, by sector and by region, and what is missing for it to get from an idea to use: somebody
 * who develops, who funds, who takes into use or decides, who knows, and who has lived it.
 *
 * @param roles ids of those in each place; nobody is an empty list
 * @param sectors how many of each sector, by key
 * @param regions how many work in each region, by key
 * @param gaps what is missing, the gravest first
 * @param unknown how many of which nothing is known to the reader
 */
public record Balance(
        Map<Place, List<UUID>> roles, Map<String, Integer> sectors, Map<String, Integer> regions, List<Gap> gaps, int size, int unknown) {

    /** Recommended size: fewer cannot cover all places, more no longer learn from each other. */
    public static final int LEAST = 8;
    public static final int MOST = 25;

    /** From how many on it says something that all are of one sector. */
    private static final int SEVERAL = 3;

    public Balance {
        roles = Map.copyOf(roles);
        sectors = Map.copyOf(sectors);
        regions = Map.copyOf(regions);
        gaps = List.copyOf(gaps);
    }

    /** A place that a learning community needs filled, with the roles that fill it. */
    public enum Place {
        DEVELOPERS("developer"),
        FUNDERS("funder"),
        ADOPTERS("adopter", "decider"),
        KNOWLEDGE("educator"),
        LIVED("community");

        private final List<String> roles;

        Place(String... codes) {
            this.roles = java.util.Arrays.stream(codes).map(code -> "actor-role/" + code).toList();
        }

        /** Keys of terms. */
        public List<String> roles() {
            return roles;
        }
    }

    /** What is said of a member that counts here; all empty when nothing is known. */
    public record Standpoint(UUID id, Set<String> roles, Set<String> sectors, Set<String> regions) {

        boolean unknown() {
            return roles.isEmpty() && sectors.isEmpty() && regions.isEmpty();
        }
    }

    /** Something missing. */
    public sealed interface Gap {

        /** Nobody fills this place. */
        record Unfilled(Place place) implements Gap {}

        /** All whose sector is known are of this one. */
        record OneSector(String sector) implements Gap {}

        /** Nobody works in this region, although it is one of the community's. */
        record NobodyIn(String region) implements Gap {}

        /** So many are missing to the least. */
        record TooFew(int missing) implements Gap {}

        record TooMany(int over) implements Gap {}
    }

    /** @param wanted regions of the community; who works everywhere counts for each of them */
    public static Balance of(List<Standpoint> members, List<String> wanted, String everywhere) {
        var roles = new EnumMap<Place, List<UUID>>(Place.class);
        for (var place : Place.values()) {
            roles.put(place, members.stream().filter(member -> place.roles().stream().anyMatch(member.roles()::contains)).map(Standpoint::id).toList());
        }
        var sectors = new TreeMap<String, Integer>();
        var regions = new TreeMap<String, Integer>();
        for (var member : members) {
            new TreeSet<>(member.sectors()).forEach(sector -> sectors.merge(sector, 1, Integer::sum));
            new TreeSet<>(member.regions()).forEach(region -> regions.merge(region, 1, Integer::sum));
        }
        var gaps = new ArrayList<Gap>();
        roles.forEach((place, ids) -> {
            if (ids.isEmpty()) {
                gaps.add(new Gap.Unfilled(place));
            }
        });
        long told = members.stream().filter(member -> !member.sectors().isEmpty()).count();
        sectors.forEach((sector, count) -> {
            if (told >= SEVERAL && sectors.size() == 1) {
                gaps.add(new Gap.OneSector(sector));
            }
        });
        if (!regions.containsKey(everywhere)) {
            wanted.stream().filter(region -> !region.equals(everywhere) && !regions.containsKey(region)).forEach(region -> gaps.add(new Gap.NobodyIn(region)));
        }
        size(members.size(), gaps);
        return new Balance(
                roles, new LinkedHashMap<>(sectors), new LinkedHashMap<>(regions), gaps, members.size(), (int) members.stream().filter(Standpoint::unknown).count());
    }

    private static void size(int size, List<Gap> gaps) {
        if (size < LEAST) {
            gaps.add(new Gap.TooFew(LEAST - size));
        } else if (size > MOST) {
            gaps.add(new Gap.TooMany(size - MOST));
        }
    }
}
