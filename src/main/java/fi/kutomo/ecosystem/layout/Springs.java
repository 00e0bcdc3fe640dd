package fi.kutomo.ecosystem.layout;

import java.util.Arrays;

/**
 * Pairs of actors with the distance at which they want to stand, and how much each of the two gives way. Relaxed one by one in random
 * order with a step that shrinks (Zheng, Pawar and Goodman 2018, Graph drawing by stochastic gradient descent).
 */
final class Springs {

    private int[] one = new int[1024];
    private int[] other = new int[1024];
    private double[] wanted = new double[1024];
    private double[] weightOfOne = new double[1024];
    private double[] weightOfOther = new double[1024];
    private int size;

    void add(int first, int second, double distance, double firstWeight, double secondWeight) {
        if (size == one.length) {
            one = Arrays.copyOf(one, size * 2);
            other = Arrays.copyOf(other, size * 2);
            wanted = Arrays.copyOf(wanted, size * 2);
            weightOfOne = Arrays.copyOf(weightOfOne, size * 2);
            weightOfOther = Arrays.copyOf(weightOfOther, size * 2);
        }
        one[size] = first;
        other[size] = second;
        wanted[size] = distance;
        weightOfOne[size] = firstWeight;
        weightOfOther[size++] = secondWeight;
    }

    /** What holds the places after each round, such as anchors. */
    interface Hold {

        void hold(double[] x, double[] y);
    }

    /** From a step in which the weakest pair is set right at once to one in which the strongest moves a tenth. */
    void relax(double[] x, double[] y, int rounds, Chance chance) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 0; i < size; i++) {
            double weight = Math.max(weightOfOne[i], weightOfOther[i]);
            least = Math.min(least, weight);
            most = Math.max(most, weight);
        }
        if (size > 0) {
            relax(x, y, rounds, 1 / least, 0.1 / most, chance, (_, _) -> {});
        }
    }

    void relax(double[] x, double[] y, int rounds, double from, double to, Chance chance, Hold hold) {
        var order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        double shrink = StrictMath.pow(to / from, 1.0 / Math.max(1, rounds - 1));
        double step = from;
        for (int round = 0; round < rounds; round++) {
            shuffle(order, chance);
            for (int term : order) {
                move(term, step, x, y, chance);
            }
            hold.hold(x, y);
            step *= shrink;
        }
    }

    private void move(int term, double step, double[] x, double[] y, Chance chance) {
        int a = one[term];
        int b = other[term];
        double dx = x[a] - x[b];
        double dy = y[a] - y[b];
        double distance = Math.sqrt(dx * dx + dy * dy);
        if (distance < 1e-9) {
            dx = chance.share() - 0.5;
            dy = chance.share() - 0.5;
            distance = Math.sqrt(dx * dx + dy * dy) + 1e-9;
        }
        double half = (distance - wanted[term]) / 2 / distance;
        double first = Math.min(1, step * weightOfOne[term]) * half;
        double second = Math.min(1, step * weightOfOther[term]) * half;
        x[a] -= first * dx;
        y[a] -= first * dy;
        x[b] += second * dx;
        y[b] += second * dy;
    }

    private static void shuffle(int[] order, Chance chance) {
        for (int i = order.length - 1; i > 0; i--) {
            int with = chance.below(i + 1);
            int kept = order[i];
            order[i] = order[with];
            order[with] = kept;
        }
    }
}
