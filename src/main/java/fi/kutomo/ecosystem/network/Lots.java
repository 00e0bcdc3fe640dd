package fi.kutomo.ecosystem.network;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Draws lots, every outcome with the same chance (Fisher and Yates). */
public final class Lots {

    private Lots() {}

    /** The numbers from 0 in a random order. */
    public static int[] order(int count, RandomGenerator random) {
        var order = IntStream.range(0, count).toArray();
        draw(order, count, random);
        return order;
    }

    /** Brings so many of the values to the front, in random order. */
    public static void draw(int[] values, int drawn, RandomGenerator random) {
        for (int place = 0; place < drawn; place++) {
            int other = place + random.nextInt(values.length - place);
            int held = values[place];
            values[place] = values[other];
            values[other] = held;
        }
    }
}
