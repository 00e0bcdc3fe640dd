package fi.kutomo.ecosystem.network;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.KnownGraphs;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotsTest {

    @Test
    void giveEveryOrderTheSameChance() {
        var random = KnownGraphs.seeded();

        var orders = IntStream.range(0, 6_000)
                .mapToObj(_ -> Arrays.toString(Lots.order(3, random)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(orders).hasSize(6);
        assertThat(orders.values()).allSatisfy(times -> assertThat(times).isBetween(800L, 1_200L));
    }

    @Test
    void drawNobodyTwice() {
        var values = new int[] {3, 1, 4, 1, 5};

        Lots.draw(values, 2, KnownGraphs.seeded());

        assertThat(values).containsExactlyInAnyOrder(3, 1, 4, 1, 5);
        assertThat(Lots.order(0, KnownGraphs.seeded())).isEmpty();
    }
}
