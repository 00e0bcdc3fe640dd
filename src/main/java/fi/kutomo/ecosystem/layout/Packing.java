package fi.kutomo.ecosystem.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lays parts of a net beside each other: the largest first, each further one as low as the ones before let it sink. */
final class Packing {

    private static final double MARGIN = 0.04;
    private static final double APART = 1.1;
    private static final int COLUMNS = 400;

    private record Part(int[] members, double[] x, double[] y, double wide, double high) {}

    private final List<Part> parts = new ArrayList<>();

    /** A part by the places of its members; it is turned so that it is broader than high, and spread until its actors have room. */
    void add(int[] members, double[] x, double[] y) {
        turn(x, y);
        double wide = span(x);
        double high = span(y);
        double spread = Math.max(1, Math.sqrt(members.length * 0.8 / (Math.max(1, wide) * Math.max(1, high))));
        for (int i = 0; i < members.length; i++) {
            x[i] *= spread;
            y[i] *= spread;
        }
        parts.add(new Part(members, x, y, wide * spread + APART, high * spread + APART));
    }

    /** Sets the places of all members in the unit square. */
    void pack(double[] x, double[] y) {
        double area = parts.stream().mapToDouble(part -> part.wide() * part.high()).sum();
        double wide = Math.max(Math.sqrt(area) * 1.08, parts.stream().mapToDouble(Part::wide).max().orElse(1));
        double column = wide / COLUMNS;
        var floor = new double[COLUMNS];
        double high = 0;
        for (var part : parts) {
            int columns = Math.min(COLUMNS, (int) Math.ceil(part.wide() / column - 1e-9));
            int at = lowest(floor, columns);
            double base = top(floor, at, columns);
            for (int i = 0; i < part.members().length; i++) {
                x[part.members()[i]] = at * column + part.x()[i] + APART / 2;
                y[part.members()[i]] = base + part.y()[i] + APART / 2;
            }
            Arrays.fill(floor, at, at + columns, base + part.high());
            high = Math.max(high, base + part.high());
        }
        fit(x, y);
    }

    /** As large as fits the square, in its middle. */
    private static void fit(double[] x, double[] y) {
        double left = Arrays.stream(x).min().orElse(0);
        double top = Arrays.stream(y).min().orElse(0);
        double wide = span(x);
        double high = span(y);
        double scale = (1 - 2 * MARGIN) / Math.max(1e-9, Math.max(wide, high));
        scale = wide == 0 && high == 0 ? 0 : scale;
        for (int i = 0; i < x.length; i++) {
            x[i] = 0.5 + (x[i] - left - wide / 2) * scale;
            y[i] = 0.5 + (y[i] - top - high / 2) * scale;
        }
    }

    private static int lowest(double[] floor, int columns) {
        int best = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (int at = 0; at + columns <= floor.length; at++) {
            double top = top(floor, at, columns);
            if (top < lowest - 1e-9) {
                lowest = top;
                best = at;
            }
        }
        return best;
    }

    private static double top(double[] floor, int at, int columns) {
        double top = 0;
        for (int i = at; i < at + columns; i++) {
            top = Math.max(top, floor[i]);
        }
        return top;
    }

    private static double span(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return values.length == 0 ? 0 : most - least;
    }

    /** Turns by the direction of the greatest breadth, and moves the corner to zero. */
    private static void turn(double[] x, double[] y) {
        double middleX = Arrays.stream(x).sum() / x.length;
        double middleY = Arrays.stream(y).sum() / x.length;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - middleX) * (x[i] - middleX);
            xy += (x[i] - middleX) * (y[i] - middleY);
            yy += (y[i] - middleY) * (y[i] - middleY);
        }
        double angle = StrictMath.atan2(2 * xy, xx - yy) / 2;
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - middleX;
            double dy = y[i] - middleY;
            x[i] = dx * cos + dy * sin;
            y[i] = dy * cos - dx * sin;
            left = Math.min(left, x[i]);
            top = Math.min(top, y[i]);
        }
        for (int i = 0; i < x.length; i++) {
            x[i] -= left;
            y[i] -= top;
        }
    }
}
