package fi.kutomo.gatherings.clinics;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.gatherings.clinics.Triads.Guest;
import fi.kutomo.gatherings.sessions.Participant.Brings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who sits with whom. */
class TriadsTest {

    private static final UUID HOUSE = new UUID(7, 7);

    @Test
    void bringsOneOfEachSideToEachTable() {
        var guests = new ArrayList<Guest>();
        for (var side : List.of(Brings.NEED, Brings.KNOW_HOW, Brings.DEMAND)) {
            IntStream.range(0, 4).forEach(i -> guests.add(guest(guests.size(), side)));
        }

        var tables = tables(guests, Triads.seat(guests, 42));

        assertThat(tables).hasSize(4).allSatisfy(table -> {
            assertThat(table).hasSize(3);
            assertThat(Triads.missing(table)).isEmpty();
        });
    }

    @Test
    void seatsTheSamePeopleTheSameWayInAnyOrder() {
        var guests = random(new Random(5), 14);
        var turned = new ArrayList<>(guests).reversed();

        assertThat(Triads.seat(turned, 9)).isEqualTo(Triads.seat(guests, 9));
        assertThat(Triads.seat(guests, 10)).isNotEqualTo(Triads.seat(guests, 9));
    }

    @Test
    void partsColleagues() {
        var guests = new ArrayList<Guest>();
        for (var side : List.of(Brings.NEED, Brings.KNOW_HOW, Brings.DEMAND)) {
            guests.add(new Guest(new UUID(1, guests.size()), Optional.of(side), Set.of(HOUSE)));
            guests.add(guest(guests.size(), side));
            guests.add(guest(guests.size(), side));
        }

        var tables = tables(guests, Triads.seat(guests, 1));

        assertThat(tables).noneMatch(Triads::colleagues).allMatch(table -> Triads.missing(table).isEmpty());
    }

    @Test
    void seatsEverybodyWhateverTheNumber() {
        for (int count = 1; count <= 20; count++) {
            var guests = random(new Random(count), count);

            var tables = tables(guests, Triads.seat(guests, count));

            assertThat(tables.stream().mapToInt(List::size).sum()).isEqualTo(count);
            int many = count;
            assertThat(tables).as("%d people", count).allSatisfy(table -> assertThat(table.size()).isBetween(Math.min(2, many), 4));
        }
    }

    /** For six people all ten ways of two tables are tried. */
    @Test
    void findsTheBestOfAllWays() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var guests = random(random, 6);

            int found = Triads.cost(tables(guests, Triads.seat(guests, round)));

            assertThat(found).as("seed %d, round %d", seed, round).isEqualTo(best(guests));
        }
    }

    private static int best(List<Guest> guests) {
        int best = Integer.MAX_VALUE;
        for (int mask = 0; mask < 64; mask++) {
            if (Integer.bitCount(mask) == 3) {
                int chosen = mask;
                var one = IntStream.range(0, 6).filter(i -> (chosen >> i & 1) == 1).mapToObj(guests::get).toList();
                var other = IntStream.range(0, 6).filter(i -> (chosen >> i & 1) == 0).mapToObj(guests::get).toList();
                best = Math.min(best, Triads.cost(List.of(one, other)));
            }
        }
        return best;
    }

    private static List<Guest> random(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var side = random.nextInt(5);
                    var work = random.nextInt(3);
                    return new Guest(
                            new UUID(random.nextLong(), i), side == 4 ? Optional.empty() : Optional.of(Brings.values()[side]), work == 0 ? Set.of() : Set.of(new UUID(0, work)));
                })
                .toList();
    }

    private static Guest guest(int number, Brings side) {
        return new Guest(new UUID(2, number), Optional.of(side), Set.of(new UUID(3, number)));
    }

    private static List<List<Guest>> tables(List<Guest> guests, Map<UUID, Integer> seats) {
        Collection<List<Guest>> all = guests.stream().collect(Collectors.groupingBy(guest -> seats.get(guest.id()), TreeMap::new, Collectors.toList())).values();
        return List.copyOf(all);
    }
}
