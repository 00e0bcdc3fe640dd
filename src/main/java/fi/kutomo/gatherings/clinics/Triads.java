package fi.kutomo.gatherings.clinics;

import fi.kutomo.gatherings.sessions.Participant.Brings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Seats people in groups of three, so that a need, know-how and a demand meet in each as far as there are any, and colleagues sit apart.
 * The same people and the same seed always sit the same way. Where the number does not divide, groups have two to four people.
 */
public final class Triads {

    /** The sides that ought to meet at each table. */
    public static final Set<Brings> SIDES = Collections.unmodifiableSet(EnumSet.of(Brings.NEED, Brings.KNOW_HOW, Brings.DEMAND));

    private static final int MISSING = 10;
    private static final int COLLEAGUES = 4;
    private static final int SHUFFLES = 12;

    private Triads() {}

    /** Somebody to be seated. */
    public record Guest(UUID id, Optional<Brings> brings, Set<UUID> organisations) {

        boolean worksWith(Guest other) {
            return organisations.stream().anyMatch(other.organisations::contains);
        }
    }

    /** The number of the group of each, from 1. */
    public static Map<UUID, Integer> seat(List<Guest> guests, long seed) {
        if (guests.isEmpty()) {
            return Map.of();
        }
        var random = new Random(seed);
        var order = new ArrayList<>(guests);
        order.sort(Comparator.comparing(Guest::id));
        List<List<Guest>> best = List.of();
        for (int i = 0; i < SHUFFLES; i++) {
            Collections.shuffle(order, random);
            var tables = improved(dealt(order));
            if (best.isEmpty() || cost(tables) < cost(best)) {
                best = tables;
            }
        }
        var seats = new LinkedHashMap<UUID, Integer>();
        for (int table = 0; table < best.size(); table++) {
            for (var guest : best.get(table)) {
                seats.put(guest.id(), table + 1);
            }
        }
        return seats;
    }

    /** Sides that are not at the table. */
    public static Set<Brings> missing(List<Guest> table) {
        var missing = EnumSet.copyOf(SIDES);
        table.forEach(guest -> guest.brings().ifPresent(missing::remove));
        return missing;
    }

    /** Whether two at the table work for the same organisation. */
    public static boolean colleagues(List<Guest> table) {
        return pairs(table) > 0;
    }

    static int tables(int guests) {
        return Math.max(1, Math.round(guests / 3f));
    }

    /** One side after the other, each to where it is needed most and there is room. */
    private static List<List<Guest>> dealt(List<Guest> order) {
        int count = tables(order.size());
        var tables = new ArrayList<List<Guest>>();
        for (int i = 0; i < count; i++) {
            tables.add(new ArrayList<>());
        }
        var room = new int[count];
        for (int i = 0; i < count; i++) {
            room[i] = order.size() / count + (i < order.size() % count ? 1 : 0);
        }
        var sorted = new ArrayList<>(order);
        sorted.sort(Comparator.comparingInt(guest -> guest.brings().filter(SIDES::contains).map(Enum::ordinal).orElse(Brings.values().length)));
        for (var guest : sorted) {
            int chosen = -1;
            for (int i = 0; i < count; i++) {
                boolean free = tables.get(i).size() < room[i];
                if (free && (chosen < 0 || added(tables.get(i), guest) < added(tables.get(chosen), guest))) {
                    chosen = i;
                }
            }
            tables.get(chosen).add(guest);
        }
        return tables;
    }

    private static int added(List<Guest> table, Guest guest) {
        var with = new ArrayList<>(table);
        with.add(guest);
        return cost(List.of(with)) - cost(List.of(table)) + table.size();
    }

    /** Lets two change places as long as that makes the whole better. */
    private static List<List<Guest>> improved(List<List<Guest>> tables) {
        boolean better = true;
        while (better) {
            better = false;
            for (int a = 0; a < tables.size(); a++) {
                for (int b = a + 1; b < tables.size(); b++) {
                    better |= swapped(tables.get(a), tables.get(b));
                }
            }
        }
        return tables;
    }

    private static boolean swapped(List<Guest> one, List<Guest> other) {
        int before = cost(List.of(one, other));
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                swap(one, i, other, j);
                if (cost(List.of(one, other)) < before) {
                    return true;
                }
                swap(one, i, other, j);
            }
        }
        return false;
    }

    private static void swap(List<Guest> one, int i, List<Guest> other, int j) {
        other.set(j, one.set(i, other.get(j)));
    }

    static int cost(List<List<Guest>> tables) {
        return tables.stream().mapToInt(table -> MISSING * missing(table).size() + COLLEAGUES * pairs(table)).sum();
    }

    private static int pairs(List<Guest> table) {
        int pairs = 0;
        for (int i = 0; i < table.size(); i++) {
            for (int j = i + 1; j < table.size(); j++) {
                pairs += table.get(i).worksWith(table.get(j)) ? 1 : 0;
            }
        }
        return pairs;
    }
}
