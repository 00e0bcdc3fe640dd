package fi.kutomo.platform.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Gathers plain text and headings from the XHTML events of a parser, up to a length. */
final class TextCollector extends DefaultHandler {

    private static final Set<String> BLOCKS =
            Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "section", "article", "pre");
    private static final Set<String> LINES = Set.of("li", "tr", "br", "dt", "dd");
    private static final Set<String> SILENT = Set.of("script", "style", "title", "head", "noscript", "template");
    private static final int MOST_HEADINGS = 1_000;

    private final int longest;
    private final StringBuilder text = new StringBuilder();
    private final List<Extracted.Heading> headings = new ArrayList<>();
    private final StringBuilder heading = new StringBuilder();
    private int headingLevel;
    private int silent;
    private boolean cut;

    TextCollector(int longest) {
        this.longest = longest;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (SILENT.contains(name)) {
            silent++;
        } else if (BLOCKS.contains(name)) {
            end(2);
        } else if (LINES.contains(name)) {
            end(1);
        } else if (name.equals("td") || name.equals("th")) {
            if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append('\t');
            }
        }
        if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            headingLevel = name.charAt(1) - '0';
            heading.setLength(0);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (SILENT.contains(name)) {
            silent--;
        } else if (BLOCKS.contains(name)) {
            end(2);
        } else if (LINES.contains(name)) {
            end(1);
        }
        if (headingLevel > 0 && name.equals("h" + headingLevel)) {
            var said = heading.toString().strip().replaceAll("\\s+", " ");
            if (!said.isEmpty() && headings.size() < MOST_HEADINGS) {
                headings.add(new Extracted.Heading(headingLevel, said));
            }
            headingLevel = 0;
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (silent > 0) {
            return;
        }
        if (headingLevel > 0) {
            heading.append(chars, start, length);
        }
        int room = longest - text.length();
        text.append(chars, start, Math.min(room, length));
        if (length > room) {
            cut = true;
            throw new SAXException("enough");
        }
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
        characters(chars, start, length);
    }

    /** Ends the line; with two, leaves an empty line. */
    private void end(int lines) {
        int tail = text.length();
        while (tail > 0 && (text.charAt(tail - 1) == ' ' || text.charAt(tail - 1) == '\n' || text.charAt(tail - 1) == '\t')) {
            tail--;
        }
        if (tail == 0) {
            text.setLength(0);
            return;
        }
        int had = text.substring(tail).chars().map(c -> c == '\n' ? 1 : 0).sum();
        text.setLength(tail);
        text.append("\n".repeat(Math.max(Math.min(had, 2), lines)));
    }

    String text() {
        return text.toString().strip();
    }

    List<Extracted.Heading> headings() {
        return headings;
    }

    boolean cut() {
        return cut;
    }
}
