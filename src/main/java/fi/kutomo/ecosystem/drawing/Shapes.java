package fi.kutomo.ecosystem.drawing;

import java.util.Locale;

/** The marks of groups, told apart without colour: each group of a legend has a shape of its own. */
final class Shapes {

    /** So many groups have a mark of their own. */
    static final int COUNT = 8;

    private Shapes() {}

    /** A path around a middle; marks of all shapes look about equally large. */
    static String path(int shape, double x, double y, double half) {
        return switch (shape) {
            case 0 -> circle(x, y, half);
            case 1 -> corners(x, y, half * 1.24, 4, 0.125);
            case 2 -> corners(x, y + half * 0.15, half * 1.3, 3, -0.25);
            case 3 -> corners(x, y, half * 1.3, 4, 0);
            case 4 -> corners(x, y, half * 1.1, 6, 0);
            case 5 -> corners(x, y - half * 0.15, half * 1.3, 3, 0.25);
            case 6 -> cross(x, y, half * 1.05);
            case 7 -> star(x, y, half * 1.35);
            default -> circle(x, y, half * 0.8);
        };
    }

    static String circle(double x, double y, double radius) {
        var r = plain(radius);
        return "M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 -%s 0z".formatted(plain(x - radius), plain(y), r, r, plain(2 * radius), r, r, plain(2 * radius));
    }

    private static String corners(double x, double y, double radius, int count, double turn) {
        var path = new StringBuilder();
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * (turn + (double) i / count);
            point(path, i == 0 ? 'M' : 'L', x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        return path.append('z').toString();
    }

    private static String star(double x, double y, double radius) {
        var path = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            double angle = 2 * Math.PI * (i / 10.0 - 0.25);
            double far = i % 2 == 0 ? radius : radius * 0.45;
            point(path, i == 0 ? 'M' : 'L', x + far * Math.cos(angle), y + far * Math.sin(angle));
        }
        return path.append('z').toString();
    }

    private static String cross(double x, double y, double half) {
        double arm = half * 0.38;
        double[][] points = {
            {-arm, -half}, {arm, -half}, {arm, -arm}, {half, -arm}, {half, arm}, {arm, arm}, {arm, half}, {-arm, half}, {-arm, arm}, {-half, arm},
            {-half, -arm}, {-arm, -arm}
        };
        var path = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            point(path, i == 0 ? 'M' : 'L', x + points[i][0], y + points[i][1]);
        }
        return path.append('z').toString();
    }

    static void point(StringBuilder path, char step, double x, double y) {
        path.append(step).append(plain(x)).append(' ').append(plain(y));
    }

    static String plain(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2).replaceFirst("^-0$", "0") : text;
    }
}
