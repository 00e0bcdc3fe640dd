package fi.kutomo.platform.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A record as a small piece of cloth: one warp for each step of its path, dyed as far as it has been walked, and one weft for each
 * degree of evidence, woven through the walked warps from below.
 *
 * @param walked steps walked, 0 to {@code steps}
 * @param evidence rows of weft, 0 to {@code rows}
 * @param words the same in words, for those who do not see it
 * @param large as large as beside a page's title
 */
public record WeaveGlyph(int walked, int steps, int evidence, int rows, String words, boolean large) {

    private static final double SIDE = 60;
    private static final double GAP = 1.2;

    public WeaveGlyph {
        if (steps < 1 || rows < 1 || walked < 0 || walked > steps || evidence < 0 || evidence > rows) {
            throw new IllegalArgumentException("No such cloth: " + walked + "/" + steps + ", " + evidence + "/" + rows);
        }
    }

    public static WeaveGlyph of(int walked, int steps, int evidence, int rows, String words) {
        return new WeaveGlyph(walked, steps, evidence, rows, words, false);
    }

    public WeaveGlyph asLarge() {
        return new WeaveGlyph(walked, steps, evidence, rows, words, true);
    }

    /** A visible stretch of a thread in a square of 60. */
    public record Thread(String css, String x, String y, String width, String height) {}

    /** All stretches: where a weft goes over a warp, the warp is cut, and the other way round. */
    public List<Thread> threads() {
        var threads = new ArrayList<Thread>();
        for (int warp = 0; warp < steps; warp++) {
            warp(warp, threads);
        }
        for (int row = 0; row < evidence; row++) {
            weft(row, threads);
        }
        return threads;
    }

    private void warp(int warp, List<Thread> threads) {
        var css = warp < walked ? "warp warp--walked" : "warp";
        double from = 0;
        for (int row = evidence - 1; row >= 0 && warp < walked; row--) {
            if (weftOver(warp, row)) {
                threads.add(thread(css, warpX(warp), from, warpWidth(), weftY(row) - GAP - from));
                from = weftY(row) + weftHeight() + GAP;
            }
        }
        threads.add(thread(css, warpX(warp), from, warpWidth(), SIDE - from));
    }

    private void weft(int row, List<Thread> threads) {
        double from = 0;
        for (int warp = 0; warp < walked; warp++) {
            if (!weftOver(warp, row)) {
                threads.add(thread("weft", from, weftY(row), warpX(warp) - GAP - from, weftHeight()));
                from = warpX(warp) + warpWidth() + GAP;
            }
        }
        double end = walked == 0 ? 0 : warpX(walked - 1) + warpWidth() + warpX(0);
        if (end > from) {
            threads.add(thread("weft", from, weftY(row), end - from, weftHeight()));
        }
    }

    private static boolean weftOver(int warp, int row) {
        return (warp + row) % 2 == 0;
    }

    private double warpWidth() {
        return SIDE / steps * 0.56;
    }

    private double warpX(int warp) {
        return SIDE / steps * (warp + 0.22);
    }

    private double weftHeight() {
        return SIDE / rows * 0.48;
    }

    private double weftY(int row) {
        return SIDE - SIDE / rows * (row + 0.74);
    }

    private static Thread thread(String css, double x, double y, double width, double height) {
        return new Thread(css, number(x), number(y), number(width), number(Math.max(0, height)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
