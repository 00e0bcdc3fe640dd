package fi.kutomo.evidence.gaps;

import fi.kutomo.evidence.Direction;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A map as one picture for papers and slides: a circle a cell, its area by the number of studies, cut by direction; a square around it
 * for a review of high or medium confidence. Readable without our style sheet and in black and white, because each direction has its
 * own pattern.
 */
final class GapDrawing {

    private static final int LEFT = 250;
    private static final int TOP = 190;
    private static final int STEP = 64;
    private static final double LARGEST = 26;
    private static final Map<Direction, String> FILLS = Map.of(
            Direction.POSITIVE, "#1b4b7d", Direction.NONE, "#ffffff", Direction.NEGATIVE, "url(#negative)", Direction.MIXED, "url(#mixed)");
    private static final String PATTERNS =
            """
            <defs>
            <pattern id="negative" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <rect width="5" height="5" fill="#f7e4df"/><rect width="2.5" height="5" fill="#a12d26"/></pattern>
            <pattern id="mixed" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#faedc4"/>\
            <circle cx="2.5" cy="2.5" r="1.3" fill="#745600"/></pattern>
            <pattern id="absent" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <rect width="1.2" height="8" fill="#d6d1c4"/></pattern>
            </defs>
            """;

    private final StringBuilder svg = new StringBuilder();

    private GapDrawing() {}

    static String svg(Chart chart, View view, Lang lang) {
        return new GapDrawing().draw(
                chart, view.shown(chart.rows(), view.rows()), view.shown(chart.columns(), view.columns()), lang);
    }

    private String draw(Chart chart, List<Line> rows, List<Line> columns, Lang lang) {
        int wide = LEFT + columns.size() * STEP + 120;
        int high = TOP + rows.size() * STEP + 60;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" xml:lang=\"%s\" role=\"img\" font-family=\"'Source Sans 3', Arial, sans-serif\" font-size=\"14\" fill=\"#1d242c\">\n"
                .formatted(wide, high, lang.tag()));
        svg.append("<title>").append(escape(chart.title().in(lang))).append("</title>\n").append(PATTERNS);
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        text(12, 28, chart.title().in(lang) + ", " + Ui.date(chart.at()), " font-size=\"18\" font-weight=\"600\"");
        for (int i = 0; i < columns.size(); i++) {
            int x = LEFT + i * STEP + STEP / 2;
            text(x, TOP - 10, shortened(columns.get(i).label().in(lang), 24), " transform=\"rotate(-40 %d %d)\"".formatted(x, TOP - 10));
        }
        int most = chart.cells().stream().mapToInt(cell -> cell.primary() + cell.reviews().all()).max().orElse(1);
        for (int r = 0; r < rows.size(); r++) {
            int y = TOP + r * STEP;
            text(LEFT - 14, y + STEP / 2 + 5, shortened(rows.get(r).label().in(lang), 34), " text-anchor=\"end\"");
            for (int c = 0; c < columns.size(); c++) {
                var cell = chart.cell(rows.get(r).key(), columns.get(c).key()).orElseThrow();
                box(cell, LEFT + c * STEP, y, most, GapWords.cellTitle(rows.get(r), columns.get(c), lang));
            }
        }
        legend(12, high - 22);
        return svg.append("</svg>\n").toString();
    }

    private void box(Cell cell, int x, int y, int most, String title) {
        int count = cell.primary() + cell.reviews().all();
        svg.append("<g><title>").append(escape(title + ": " + GapWords.classes(cell) + (count == 0 ? "" : ", " + count))).append("</title>\n");
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" stroke=\"#d6d1c4\"/>\n"
                .formatted(x, y, STEP, STEP, cell.empty() ? "url(#absent)" : "#fff"));
        if (count > 0) {
            circle(cell, x + STEP / 2.0, y + STEP / 2.0 - 4, Math.max(5, LARGEST * Math.sqrt((double) count / Math.max(1, most)) * 0.85));
            text(x + 4, y + STEP - 5, count + " " + cell.main().sign(), " font-size=\"11\"");
        }
        svg.append("</g>\n");
    }

    private void circle(Cell cell, double x, double y, double radius) {
        if (cell.reviews().high() + cell.reviews().medium() > 0) {
            svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"none\" stroke=\"#1d242c\"/>\n"
                    .formatted(plain(x - radius - 2), plain(y - radius - 2), plain(2 * radius + 4), plain(2 * radius + 4)));
        }
        svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"#fff\" stroke=\"#1d242c\"/>\n".formatted(plain(x), plain(y), plain(radius)));
        double from = 0;
        for (var direction : Direction.values()) {
            double share = cell.primary() == 0 ? 0 : (double) cell.directions().of(direction) / cell.primary();
            if (share > 0) {
                svg.append("<path d=\"%s\" fill=\"%s\" stroke=\"#1d242c\" stroke-width=\"0.7\"/>\n"
                        .formatted(slice(x, y, radius, from, from + share), FILLS.get(direction)));
                from += share;
            }
        }
    }

    /** A slice of a circle from one share of a turn to another, from the top on. */
    private static String slice(double x, double y, double radius, double from, double to) {
        if (to - from > 0.9999) {
            return "M%s %sa%s %s 0 1 0 0 %sa%s %s 0 1 0 0 -%sz".formatted(
                    plain(x), plain(y - radius), plain(radius), plain(radius), plain(2 * radius), plain(radius), plain(radius), plain(2 * radius));
        }
        double begin = 2 * Math.PI * from;
        double end = 2 * Math.PI * to;
        return "M%s %sL%s %sA%s %s 0 %d 1 %s %sz".formatted(
                plain(x), plain(y), plain(x + radius * Math.sin(begin)), plain(y - radius * Math.cos(begin)), plain(radius), plain(radius),
                to - from > 0.5 ? 1 : 0, plain(x + radius * Math.sin(end)), plain(y - radius * Math.cos(end)));
    }

    private void legend(int x, int y) {
        int at = x;
        for (var direction : Direction.values()) {
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"14\" fill=\"%s\" stroke=\"#1d242c\" stroke-width=\"0.7\"/>\n"
                    .formatted(at, y - 12, FILLS.get(direction)));
            var label = Ui.t("evidence.gaps.direction." + direction);
            text(at + 20, y, label, "");
            at += 40 + label.length() * 7;
        }
    }

    private void text(double x, double y, String words, String more) {
        svg.append("<text x=\"%s\" y=\"%s\"%s>%s</text>\n".formatted(plain(x), plain(y), more, escape(words)));
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most - 1) + "\u2026" : text;
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replaceAll("[\\p{Cntrl}]", " ");
    }
}
