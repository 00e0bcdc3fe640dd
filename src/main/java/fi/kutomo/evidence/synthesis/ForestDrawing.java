package fi.kutomo.evidence.synthesis;

import fi.kutomo.platform.kernel.Lang;
import java.util.Locale;

/** The forest plot as one file: black on white, with its words, readable without our style sheet. */
final class ForestDrawing {

    private static final int WIDE = 960;
    private static final int LINE = 26;
    private static final int TOP = 64;
    private static final int LEFT = 270;
    private static final int PLOT = 380;

    private final StringBuilder svg = new StringBuilder();

    private ForestDrawing() {}

    /** @param remark a sentence under the drawing; none where it is empty */
    static String svg(String title, ForestPlot plot, String measure, String remark, Lang lang) {
        return new ForestDrawing().draw(title, plot, measure, remark, lang);
    }

    private String draw(String title, ForestPlot plot, String measure, String remark, Lang lang) {
        int lines = plot.studies().size() + plot.pooled().size() + (plot.prediction().isPresent() ? 1 : 0);
        int bottom = TOP + lines * LINE + 8;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" xml:lang=\"%s\" role=\"img\" font-family=\"'Source Sans 3', Arial, sans-serif\" font-size=\"15\" fill=\"#1d242c\">\n"
                .formatted(WIDE, bottom + (remark.isEmpty() ? 40 : 40 + LINE), lang.tag()));
        svg.append("<title>").append(escape(title)).append("</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        text(0, 24, "start", title, true);
        text(LEFT + PLOT + 20, TOP - 12, "start", measure, true);
        line(x(plot.none()), TOP - 4, x(plot.none()), bottom, "#827c6e", 1);
        int y = TOP + LINE / 2;
        for (var row : plot.studies()) {
            study(row, y);
            y += LINE;
        }
        for (var row : plot.pooled()) {
            diamond(row, y);
            y += LINE;
        }
        if (plot.prediction().isPresent()) {
            var row = plot.prediction().get();
            words(row, y, true);
            line(x(row.low()), y, x(row.high()), y, "#745600", 4);
        }
        line(LEFT, bottom, LEFT + PLOT, bottom, "#1d242c", 1);
        plot.ticks().forEach(tick -> {
            line(x(tick.at()), bottom, x(tick.at()), bottom + 6, "#1d242c", 1);
            text(x(tick.at()), bottom + 22, tick.anchor(), tick.label(), false);
        });
        if (!remark.isEmpty()) {
            text(0, bottom + 44, "start", remark, true);
        }
        return svg.append("</svg>\n").toString();
    }

    private void study(ForestPlot.Row row, int y) {
        words(row, y, false);
        line(x(row.low()), y, x(row.high()), y, "#1d242c", 1.5);
        if (row.cutLow()) {
            text(LEFT - 2, y + 5, "end", "\u2039", false);
        }
        if (row.cutHigh()) {
            text(LEFT + PLOT + 2, y + 5, "start", "\u203a", false);
        }
        svg.append("<rect x=\"%s\" y=\"%s\" width=\"%d\" height=\"%d\" fill=\"#1b4b7d\"/>\n"
                .formatted(plain(x(row.at()) - row.side() / 2.0), plain(y - row.side() / 2.0), row.side(), row.side()));
    }

    private void diamond(ForestPlot.Row row, int y) {
        words(row, y, true);
        svg.append("<polygon points=\"%s,%d %s,%d %s,%d %s,%d\" fill=\"#1b4b7d\"/>\n"
                .formatted(plain(x(row.low())), y, plain(x(row.at())), y - 8, plain(x(row.high())), y, plain(x(row.at())), y + 8));
    }

    private void words(ForestPlot.Row row, int y, boolean bold) {
        text(0, y + 5, "start", row.label().length() > 38 ? row.label().substring(0, 37) + "\u2026" : row.label(), bold);
        text(LEFT + PLOT + 20, y + 5, "start", row.effect(), bold);
        text(WIDE - 4, y + 5, "end", row.weight(), false);
    }

    private void text(double x, double y, String anchor, String words, boolean bold) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\"%s>%s</text>\n"
                .formatted(plain(x), plain(y), anchor, bold ? " font-weight=\"600\"" : "", escape(words)));
    }

    private void line(double x1, double y1, double x2, double y2, String colour, double width) {
        svg.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>\n"
                .formatted(plain(x1), plain(y1), plain(x2), plain(y2), colour, plain(width)));
    }

    private static double x(String percent) {
        return LEFT + Double.parseDouble(percent.substring(0, percent.length() - 1)) / 100 * PLOT;
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replaceAll("[\\p{Cntrl}]", " ");
    }
}
