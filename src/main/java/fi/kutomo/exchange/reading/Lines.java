package fi.kutomo.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** The lines of a source with their numbers: of a text as they stand, of an HTML page as a browser would show and copy them. */
public record Lines(List<Line> lines, String canonical) {

    private static final Set<String> BLOCKS = Set.of("p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li",
            "dl", "dt", "dd", "table", "tr", "blockquote", "figure", "figcaption", "header", "footer", "nav", "aside", "details", "summary", "button",
            "address", "pre", "form", "fieldset", "legend", "label");
    private static final Set<String> SILENT = Set.of("script", "style", "noscript", "template", "svg", "iframe", "object", "head", "nav", "form");

    public static Lines of(Source source) {
        var text = source.decoded().text();
        return source.looksLikeHtml() ? html(text, source.address().orElse("")) : text(text);
    }

    public static Lines text(String text) {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (var line : text.split("\n", -1)) {
            lines.add(new Line(++number, line));
        }
        return new Lines(lines, "");
    }

    public static Lines html(String html, String address) {
        var document = Jsoup.parse(html, address, Parser.htmlParser().setTrackPosition(true));
        var canonical = document.select("link[rel=canonical]").attr("abs:href");
        var main = document.selectFirst("main, [role=main]");
        var walk = new Walk();
        walk.into(main == null ? document.body() : main, 0);
        walk.endLine();
        return new Lines(walk.lines, canonical.startsWith("http") ? canonical : address);
    }

    public List<String> texts() {
        return lines.stream().map(Line::text).toList();
    }

    /** One line. */
    public record Line(int number, String text) {

        public boolean blank() {
            return Prose.tidy(text).isBlank();
        }
    }

    /** Goes through a page once; what no browser shows is left out. */
    private static final class Walk {

        private final List<Line> lines = new ArrayList<>();
        private final StringBuilder current = new StringBuilder();
        private int at = 1;

        void into(Element element, int depth) {
            var name = element.normalName();
            if (SILENT.contains(name) || element.hasAttr("hidden") || depth > 400) {
                return;
            }
            boolean block = BLOCKS.contains(name);
            if (block) {
                endLine();
                at = Math.max(at, element.sourceRange().start().lineNumber());
                open(element, name);
            }
            for (Node child : element.childNodes()) {
                if (child instanceof TextNode text) {
                    words(text.getWholeText());
                } else if (child instanceof Element inner) {
                    inline(inner, depth);
                }
            }
            if (block) {
                endLine();
                if (!name.equals("li") && !name.equals("dt")) {
                    lines.add(new Line(at, ""));
                }
            }
        }

        private void open(Element element, String name) {
            if (name.equals("li")) {
                int depth = (int) element.parents().stream().filter(e -> e.normalName().equals("ul") || e.normalName().equals("ol")).count();
                var list = element.parent();
                boolean numbered = list != null && list.normalName().equals("ol");
                current.append("  ".repeat(Math.max(0, depth - 1))).append(numbered ? number(element) + ". " : "• ");
            } else if (name.length() == 2 && name.startsWith("h") && !element.text().isBlank()) {
                current.append("### ");
            }
        }

        private static int number(Element item) {
            int number = 1;
            for (var before = item.previousElementSibling(); before != null; before = before.previousElementSibling()) {
                number++;
            }
            return number;
        }

        private void inline(Element inner, int depth) {
            switch (inner.normalName()) {
                case "br" -> endLine();
                case "a" -> link(inner, depth);
                default -> into(inner, depth + 1);
            }
        }

        private void link(Element link, int depth) {
            var address = link.attr("abs:href");
            var text = link.text().strip();
            boolean outside = address.toLowerCase(Locale.ROOT).matches("https?://.+") && !text.isEmpty() && link.select("h1,h2,h3,h4,p,div,li").isEmpty();
            if (outside && !text.equals(address)) {
                words("[" + text.replace("[", "(").replace("]", ")") + "](" + address.replace(" ", "%20").replace(")", "%29") + ")");
            } else {
                into(link, depth + 1);
            }
        }

        private void words(String text) {
            var tidy = text.replaceAll("\\s+", " ");
            if (current.isEmpty() || Character.isWhitespace(current.charAt(current.length() - 1))) {
                tidy = tidy.stripLeading();
            }
            current.append(tidy);
        }

        void endLine() {
            var line = current.toString().stripTrailing();
            if (!line.isBlank() && !line.strip().matches("•|\\d+\\.|#+")) {
                lines.add(new Line(at, line));
            }
            current.setLength(0);
        }
    }
}
