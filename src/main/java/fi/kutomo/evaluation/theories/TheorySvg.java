package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.Drawing;
import fi.kutomo.evaluation.theory.Drawing.Box;
import fi.kutomo.evaluation.theory.Drawing.Thread;
import fi.kutomo.evaluation.theory.Strength;
import fi.kutomo.platform.web.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A theory as one picture for papers and slides, with its headline and legend. Readable without our style sheet and in black and white:
 * the strength of a link is told by the breadth and the dashes of its line.
 */
final class TheorySvg {

    private static final int TOP = 60;
    private static final int HEADLINE_LINE = 18;
    /** About how wide a letter of the headline is. */
    private static final double LETTER = 6.6;
    private static final int LEGEND_LINE = 22;
    private static final int BESIDE = 20;
    private static final int NARROWEST = 560;
    private static final Map<Strength, String> LINES = Map.of(
            Strength.AGAINST, "stroke=\"#a12d26\" stroke-width=\"3\" stroke-dasharray=\"10 4 2 4\"",
            Strength.BARE, "stroke=\"#1d242c\" stroke-width=\"1.75\" stroke-dasharray=\"2 4\"",
            Strength.REASONED, "stroke=\"#1d242c\" stroke-width=\"1.75\" stroke-dasharray=\"7 4\"",
            Strength.SOURCED, "stroke=\"#1d242c\" stroke-width=\"1.75\"",
            Strength.INDICATIVE, "stroke=\"#1d242c\" stroke-width=\"3\"",
            Strength.MODERATE, "stroke=\"#1d242c\" stroke-width=\"4.5\"",
            Strength.STRONG, "stroke=\"#1d242c\" stroke-width=\"6.5\"");

    private final StringBuilder svg = new StringBuilder();

    private TheorySvg() {}

    static String of(String title, TheoryView view) {
        return new TheorySvg().draw(title, view);
    }

    private String draw(String title, TheoryView view) {
        var drawing = view.drawing();
        var strengths = view.strengths();
        int wide = Math.max(NARROWEST, drawing.width()) + 2 * BESIDE;
        var headline = view.headline().map(words -> broken(words, (int) ((wide - 2 * BESIDE) / LETTER))).orElse(List.of());
        int top = TOP + headline.size() * HEADLINE_LINE;
        int high = top + drawing.height() + 30 + (strengths.size() + (view.figures() ? 1 : 0)) * LEGEND_LINE;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" xml:lang=\"%s\" role=\"img\" font-family=\"'Source Sans 3', Arial, sans-serif\" fill=\"#1d242c\">\n"
                .formatted(wide, high, wide, high, Ui.lang().tag()));
        svg.append("<title>").append(escape(title)).append("</title>\n");
        view.headline().ifPresent(words -> svg.append("<desc>").append(escape(words)).append("</desc>\n"));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        text(BESIDE, 30, 18, true, title);
        for (int i = 0; i < headline.size(); i++) {
            text(BESIDE, TOP - 6 + i * HEADLINE_LINE, 13, false, headline.get(i));
        }
        svg.append("<g transform=\"translate(%d %d)\">\n".formatted(BESIDE, top));
        drawing.threads().forEach(this::line);
        drawing.boxes().forEach(this::box);
        drawing.threads().forEach(this::number);
        svg.append("</g>\n");
        legend(strengths, top + drawing.height() + 20);
        if (view.figures()) {
            text(BESIDE, top + drawing.height() + 20 + strengths.size() * LEGEND_LINE + 5, 13, false, Ui.t("evaluation.theory.figures"));
        }
        return svg.append("</svg>\n").toString();
    }

    private static List<String> broken(String words, int letters) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words.split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private void line(Thread thread) {
        svg.append("<path fill=\"none\" %s d=\"%s\"/>\n".formatted(LINES.get(thread.strength()), thread.path()));
        arrow(thread.path());
    }

    /** At the end of a path, which comes in from the left or, leading back, from the right. */
    private void arrow(String path) {
        var numbers = path.replaceAll("[A-Za-z,]", " ").strip().split("\\s+");
        double x = Double.parseDouble(numbers[numbers.length - 2]);
        double y = Double.parseDouble(numbers[numbers.length - 1]);
        double before = Double.parseDouble(numbers[numbers.length - 4]);
        double back = before > x ? 9 : -9;
        svg.append("<path d=\"M%s %sL%s %sL%s %sz\"/>\n".formatted(x, y, x + back, y - 5, x + back, y + 5));
    }

    private void box(Box box) {
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\" fill=\"%s\" stroke=\"#1d242c\" stroke-width=\"%s\"%s/>\n".formatted(
                box.x(), box.y(), Drawing.BOX_WIDTH, box.height(), fill(box), box.node().kind().change() ? "2.5" : "1.25",
                box.node().kind() == fi.kutomo.evaluation.theory.NodeKind.EXTERNAL ? " stroke-dasharray=\"6 3\"" : ""));
        var kind = Ui.t("evaluation.theory.kind." + box.node().kind()) + (box.doubtful() ? " " + Ui.t("evaluation.theory.doubt.short") : "");
        text(box.x() + 10, box.y() + 19, 12, true, kind);
        for (int line = 0; line < box.lines().size(); line++) {
            text(box.x() + 10, box.base(line), 15, false, box.lines().get(line));
        }
        for (int line = 0; line < box.figures().size(); line++) {
            text(box.x() + 10, box.figureBase(line), 13, true, box.figures().get(line));
        }
    }

    private static String fill(Box box) {
        return switch (box.node().kind()) {
            case ACTIVITY -> "#e3edf6";
            case OUTCOME_SHORT, OUTCOME_MID, IMPACT -> "#e9f1de";
            case EXTERNAL -> "#f3e7f0";
            case NEED, INPUT, OUTPUT -> "#ffffff";
        };
    }

    private void number(Thread thread) {
        svg.append("<circle cx=\"%d\" cy=\"%d\" r=\"11\" fill=\"#fff\" stroke=\"#1d242c\"/>\n".formatted(thread.x(), thread.y()));
        svg.append("<text x=\"%d\" y=\"%d\" font-size=\"12\" font-weight=\"600\" text-anchor=\"middle\">%d</text>\n"
                .formatted(thread.x(), thread.y() + 4, thread.number()));
    }

    private void legend(List<Strength> strengths, int top) {
        for (int i = 0; i < strengths.size(); i++) {
            int y = top + i * LEGEND_LINE;
            svg.append("<path fill=\"none\" %s d=\"M%d %dh44\"/>\n".formatted(LINES.get(strengths.get(i)), BESIDE, y));
            text(BESIDE + 56, y + 5, 13, false, Ui.t("evaluation.theory.strength." + strengths.get(i)));
        }
    }

    private void text(int x, int y, int size, boolean bold, String words) {
        svg.append("<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s>%s</text>\n".formatted(x, y, size, bold ? " font-weight=\"600\"" : "", escape(words)));
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }
}
