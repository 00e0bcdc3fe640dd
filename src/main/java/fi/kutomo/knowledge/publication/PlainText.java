package fi.kutomo.knowledge.publication;

import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** The words of a Markdown text without its marks. */
final class PlainText {

    private static final Pattern MARKS = Pattern.compile("[*_#`<>\\[\\]|~\\\\&]|^\\s*([-+]|\\d+[.)])\\s|^\\s*(-{3,}|={3,})", Pattern.MULTILINE);
    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer RENDERER =
            TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.COMPACT).build();

    private PlainText() {}

    /** Most imported texts hold no mark at all and need no parsing. */
    static String of(String markdown) {
        return MARKS.matcher(markdown).find() ? RENDERER.render(PARSER.parse(markdown)).strip() : markdown.strip();
    }
}
