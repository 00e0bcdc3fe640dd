package fi.kutomo.knowledge.publication;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** The words of a Markdown text without its marks. */
final class PlainText {

    private static final Pattern MARKS = Pattern.compile("[*_#`<>\\[\\]|~\\\\&]|^\\s*([-+]|\\d+[.)])\\s|^\\s*(-{3,}|={3,})", Pattern.MULTILINE);
    private static final Pattern TABLE_RULE = Pattern.compile("^[ \\t]*\\|[ \\t:|-]+\\|[ \\t]*\\R?", Pattern.MULTILINE);
    private static final Pattern TABLE_ROW = Pattern.compile("^[ \\t]*\\|(.*)\\|[ \\t]*$", Pattern.MULTILINE);
    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer RENDERER =
            TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.COMPACT).build();

    private PlainText() {}

    /** Most imported texts hold no mark at all and need no parsing. */
    static String of(String markdown) {
        return MARKS.matcher(markdown).find() ? RENDERER.render(PARSER.parse(withoutRules(markdown))).strip() : markdown.strip();
    }

    /** Cells of a table become lines of words, so that a search does not show their lines. */
    private static String withoutRules(String markdown) {
        if (markdown.indexOf('|') < 0) {
            return markdown;
        }
        return TABLE_ROW.matcher(TABLE_RULE.matcher(markdown).replaceAll("")).replaceAll(row -> Matcher.quoteReplacement(cells(row.group(1))));
    }

    private static String cells(String row) {
        return Arrays.stream(row.split("\\|")).map(String::strip).filter(cell -> !cell.isEmpty()).collect(Collectors.joining("\n"));
    }
}
