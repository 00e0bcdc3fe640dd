package fi.kutomo.notifications.trimming;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A mail that is only HTML as plain text: what it quotes begins with {@code >}, as in plain mails. */
public final class HtmlWords {

    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "ul", "ol", "li", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "section", "article", "header", "footer", "blockquote");

    /** Where mail programs say themselves that a signature stands, or that nothing of the writer's follows. */
    private static final String SIGNATURES =
            "style, script, head, title, .gmail_signature, .gmail_signature_prefix, .moz-signature, #Signature, #ms-outlook-mobile-signature, [id^=x_Signature]";

    private static final String ENDS = "#divRplyFwdMsg, #appendonsend, #mail-editor-reference-message-container, .yahoo_quoted";

    private HtmlWords() {}

    public static String of(String html) {
        var body = Jsoup.parse(html).body();
        body.select(SIGNATURES).remove();
        // What is quoted in a quotation is quoted: one mark says it, and a hundred of them only cost time
        body.select("blockquote blockquote").tagName("div");
        var end = body.selectFirst(ENDS);
        if (end != null) {
            endAt(end, body);
        }
        var text = new StringBuilder();
        append(body, text);
        return text.toString().replaceAll("(?<![ \\t])[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }

    /** Takes this and everything behind it away. */
    private static void endAt(Element end, Element body) {
        for (Element each = end; each != body && each.parent() != null; each = each.parent()) {
            while (each.nextSibling() != null) {
                each.nextSibling().remove();
            }
        }
        end.remove();
    }

    private static void append(Node node, StringBuilder text) {
        switch (node) {
            case TextNode words -> words(words, text);
            case Element element when element.nameIs("br") -> text.append('\n');
            case Element element when element.nameIs("hr") -> text.append("\n________________________________\n");
            case Element element when element.nameIs("blockquote") -> quotation(element, text);
            case Element element when BLOCKS.contains(element.normalName()) -> block(element, text);
            case Element element -> element.childNodes().forEach(child -> append(child, text));
            default -> {}
        }
    }

    private static void words(TextNode words, StringBuilder text) {
        var parent = words.parent();
        var plain = parent instanceof Element element && element.nameIs("pre") ? words.getWholeText() : words.getWholeText().replaceAll("\\s+", " ");
        text.append(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? plain.stripLeading() : plain);
    }

    private static void block(Element element, StringBuilder text) {
        newLine(text);
        if (element.nameIs("ul") || element.nameIs("ol")) {
            text.append('\n');
        }
        if (element.nameIs("li")) {
            text.append("- ");
        }
        element.childNodes().forEach(child -> append(child, text));
        newLine(text);
        if (element.nameIs("p") && !element.hasClass("MsoNormal") || element.nameIs("ul") || element.nameIs("ol")) {
            text.append('\n');
        }
    }

    private static void quotation(Element element, StringBuilder text) {
        var inside = new StringBuilder();
        element.childNodes().forEach(child -> append(child, inside));
        newLine(text);
        inside.toString().strip().replaceAll("\n{3,}", "\n\n").lines().forEach(line -> text.append(("> " + line).stripTrailing()).append('\n'));
    }

    private static void newLine(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
