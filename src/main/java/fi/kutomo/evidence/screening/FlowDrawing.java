package fi.kutomo.evidence.screening;

import fi.kutomo.evidence.screening.FlowDiagram.Box;
import fi.kutomo.evidence.screening.FlowDiagram.Step;
import fi.kutomo.platform.kernel.Lang;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

/** The flow of references as one picture file: boxes and arrows, black on white, readable without our style sheet. */
final class FlowDrawing {

    private static final int BOX = 300;
    private static final int GAP = 44;
    private static final int BRANCH = 2 * BOX + GAP;
    private static final int LINE = 20;
    private static final int PAD = 12;
    private static final int TOP = 84;

    /** Letters that fit on a line of a box; words are parted between them. */
    private static final int LETTERS = 38;

    private final Lang lang;
    private final StringBuilder svg = new StringBuilder();

    private FlowDrawing(Lang lang) {
        this.lang = lang;
    }

    /**
     * @param title of the screening
     * @param searched heading of the branch of databases and registers
     * @param other heading of the branch of references found otherwise
     */
    static String svg(String title, String searched, String other, FlowDiagram flow, Lang lang) {
        return new FlowDrawing(lang).draw(title, searched, other, flow);
    }

    private String draw(String title, String searched, String other, FlowDiagram flow) {
        var left = branch(flow.searched(), 0, searched);
        var right = flow.other().isEmpty() ? left : branch(flow.other(), BRANCH + GAP, other);
        int end = Math.max(left.all(), right.all()) + GAP;
        path("M%d %d V%d".formatted(BOX / 2, left.main(), end - 7));
        if (!flow.other().isEmpty()) {
            path("M%d %d V%d H%d".formatted(BRANCH + GAP + BOX / 2, right.main(), end + GAP / 2, BOX + 7));
        }
        int height = end + box(flow.included(), 0, end, true) + PAD;
        int width = flow.other().isEmpty() ? BRANCH : 2 * BRANCH + GAP;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 0 %d %d" xml:lang="%s" role="img" font-family="'Source Sans 3', Arial, sans-serif" font-size="15" fill="#1d242c">
                <title>%s</title>
                <defs><marker id="head" viewBox="0 0 10 10" refX="1" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 L10 5 L0 10 z" fill="#1d242c"/></marker></defs>
                <rect x="-2" width="100%%" height="100%%" fill="#fff"/>
                <text y="26" font-size="18" font-weight="600">%s</text>
                %s</svg>
                """.formatted(width + 4, height, lang.tag(), escape(title), escape(title), svg);
    }

    /** Where a branch ends: the box from which the way goes on, and everything. */
    private record Ends(int main, int all) {}

    private Ends branch(List<Step> steps, int x, String heading) {
        text(x, TOP - 22, heading, true);
        var ends = new Ends(TOP, TOP - GAP);
        for (var step : steps) {
            int y = ends.all() + GAP;
            if (y > TOP) {
                path("M%d %d V%d".formatted(x + BOX / 2, ends.main(), y - 7));
            }
            int tall = box(step.box(), x, y, true);
            int aside = step.left().map(left -> box(left, x + BOX + GAP, y, false)).orElse(0);
            if (aside > 0) {
                path("M%d %d H%d".formatted(x + BOX, y + Math.min(tall, aside) / 2, x + BOX + GAP - 7));
            }
            ends = new Ends(y + tall, y + Math.max(tall, aside));
        }
        return ends;
    }

    /** How tall it is. */
    private int box(Box box, int x, int y, boolean main) {
        var head = wrapped(box.label() + " (" + number(box.count()) + ")");
        var lines = new ArrayList<String>();
        box.lines().forEach(line -> lines.addAll(wrapped(line.label() + " (" + number(line.count()) + ")")));
        int tall = (head.size() + lines.size()) * LINE + 2 * PAD;
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#fff\" stroke=\"%s\" stroke-width=\"1.5\"%s/>\n"
                .formatted(x, y, BOX, tall, main ? "#1b4b7d" : "#827c6e", main ? "" : " stroke-dasharray=\"5 3\""));
        int at = y + PAD + 15;
        for (var words : head) {
            text(x + PAD, at, words, true);
            at += LINE;
        }
        for (var words : lines) {
            text(x + PAD, at, words, false);
            at += LINE;
        }
        return tall;
    }

    private void path(String d) {
        svg.append("<path d=\"%s\" fill=\"none\" stroke=\"#1d242c\" stroke-width=\"1.5\" marker-end=\"url(#head)\"/>\n".formatted(d));
    }

    private void text(int x, int y, String words, boolean bold) {
        svg.append("<text x=\"%d\" y=\"%d\"%s>%s</text>\n".formatted(x, y, bold ? " font-weight=\"600\"" : "", escape(words)));
    }

    private String number(int count) {
        return NumberFormat.getIntegerInstance(lang.locale()).format(count);
    }

    private static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replaceAll("[\\p{Cntrl}]", " ");
    }
}
