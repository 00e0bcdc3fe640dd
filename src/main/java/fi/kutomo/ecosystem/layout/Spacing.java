package fi.kutomo.ecosystem.layout;

import java.util.Arrays;

/** Moves actors apart that stand on or nearly on each other, as little as is needed. */
final class Spacing {

    private static final int ROUNDS = 80;

    /** The golden angle: a direction for each actor that no other shares. */
    private static final double TURN = 2.399963229728653;

    private Spacing() {}

    /** How near two actors may stand on a map of so many. */
    static double least(int actors) {
        return Math.min(0.03, 0.55 / Math.sqrt(Math.max(1, actors)));
    }

    /** @param settled those who stand where they stood: two of them are left as they are to each other */
    static void apart(double[] x, double[] y, boolean[] settled, Springs.Hold hold) {
        double least = least(x.length);
        int cells = Math.max(1, (int) Math.floor(1 / least));
        for (int round = 0; round < ROUNDS; round++) {
            if (!push(x, y, settled, least, cells)) {
                break;
            }
            for (int i = 0; i < x.length; i++) {
                x[i] = Math.clamp(x[i], 0, 1);
                y[i] = Math.clamp(y[i], 0, 1);
            }
            hold.hold(x, y);
        }
        unlike(x, y);
    }

    private static boolean push(double[] x, double[] y, boolean[] settled, double least, int cells) {
        var first = new int[cells * cells];
        var next = new int[x.length];
        Arrays.fill(first, -1);
        for (int i = x.length - 1; i >= 0; i--) {
            int cell = cell(x[i], cells) * cells + cell(y[i], cells);
            next[i] = first[cell];
            first[cell] = i;
        }
        boolean pushed = false;
        for (int i = 0; i < x.length; i++) {
            int column = cell(x[i], cells);
            int row = cell(y[i], cells);
            for (int c = Math.max(0, column - 1); c <= Math.min(cells - 1, column + 1); c++) {
                for (int r = Math.max(0, row - 1); r <= Math.min(cells - 1, row + 1); r++) {
                    for (int j = first[c * cells + r]; j >= 0; j = next[j]) {
                        pushed |= j > i && !(settled[i] && settled[j]) && apart(x, y, i, j, least);
                    }
                }
            }
        }
        return pushed;
    }

    private static boolean apart(double[] x, double[] y, int i, int j, double least) {
        double dx = x[i] - x[j];
        double dy = y[i] - y[j];
        double distance = Math.sqrt(dx * dx + dy * dy);
        if (distance >= least * 0.999) {
            return false;
        }
        if (distance < 1e-9) {
            dx = StrictMath.cos(TURN * j);
            dy = StrictMath.sin(TURN * j);
            distance = 1;
            least = least / 2;
        } else {
            least -= distance;
        }
        double move = least / 2 / distance;
        x[i] += dx * move;
        y[i] += dy * move;
        x[j] -= dx * move;
        y[j] -= dy * move;
        return true;
    }

    /** What neither room nor anchors let move apart still gets a place of its own. */
    private static void unlike(double[] x, double[] y) {
        var taken = new java.util.HashSet<Long>();
        for (int i = 0; i < x.length; i++) {
            double far = 0;
            int tries = 0;
            double tryX = x[i];
            double tryY = y[i];
            while (!taken.add(fine(tryX, tryY))) {
                far += 2e-5;
                tryX = Math.clamp(x[i] + far * StrictMath.cos(TURN * tries), 0, 1);
                tryY = Math.clamp(y[i] + far * StrictMath.sin(TURN * tries++), 0, 1);
            }
            x[i] = tryX;
            y[i] = tryY;
        }
    }

    private static long fine(double x, double y) {
        return Math.round(x * 100_000) << 32 | Math.round(y * 100_000);
    }

    private static int cell(double place, int cells) {
        return Math.clamp((int) (place * cells), 0, cells - 1);
    }
}
