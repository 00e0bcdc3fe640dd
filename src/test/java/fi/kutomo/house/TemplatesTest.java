package fi.kutomo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import fi.kutomo.platform.web.Fragment;
import fi.kutomo.platform.web.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Path ROOT = Path.of("src/main/jte");

    @Test
    void standBesideEveryPage() {
        var missing = Sources.classes().stream()
                .filter(type -> type.isAssignableTo(Page.class) || type.isAssignableTo(Fragment.class))
                .filter(type -> !type.isInterface())
                .map(TemplatesTest::template)
                .filter(file -> !Files.exists(ROOT.resolve(file)))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void takeOnlyTypesThatExist() {
        for (var template : Sources.templates()) {
            assertThat(template.text()).as(template.name()).contains("@param");
        }
    }

    @Test
    void holdNoWordsOfTheirOwn() {
        var found = new ArrayList<String>();
        for (var template : Sources.templates()) {
            words(template.text()).forEach(word -> found.add(template.name() + ": " + word));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void holdNoInlineStylesOrScripts() {
        var inline = Pattern.compile("(?i)\\sstyle\\s*=\\s*\"|\\son[a-z]+\\s*=\\s*\"|<script(?![^>]*(src=|application/ld\\+json))|<style");
        assertThat(Sources.templates()).noneMatch(template -> inline.matcher(template.text()).find());
    }

    @Test
    void writeUnescapedOnlyWhatIsSafe() {
        assertThat(Sources.templates()).noneMatch(template -> template.text().contains("$unsafe{"));
    }

    private static String template(JavaClass type) {
        return type.getName().substring("fi.kutomo.".length()).replace('.', '/').replace('$', '_') + ".jte";
    }

    /** Words that stand between tags, after everything that jte or HTML would not show has been taken out. */
    private static List<String> words(String template) {
        var text = template
                .replaceAll("(?s)<%--.*?--%>", " ")
                .replaceAll("(?m)^\\s*@(import|param).*$", " ")
                .replaceAll("(?m)^\\s*!\\{.*?\\}\\s*$", " ");
        text = withoutBraces(text);
        text = text.replaceAll("(?s)<[^>]*>", " ").replaceAll("&[a-z]+;|&#\\d+;", " ");
        var found = new ArrayList<String>();
        var matcher = Pattern.compile("\\p{L}{2,}").matcher(text.replaceAll("(?m)@[a-zA-Z.]+|\\w+\\s*=\\s*(?=[^=])", " "));
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found.stream().filter(word -> !word.equals("Kutomo")).toList();
    }

    /** Takes out balanced ${…}, !{…} and the parentheses behind @if, @for, @elseif and @template calls. */
    private static String withoutBraces(String text) {
        var out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            if (text.startsWith("${", i) || text.startsWith("!{", i)) {
                i = skip(text, i + 1, '{', '}');
            } else if (text.startsWith("@template", i) || text.startsWith("@if", i) || text.startsWith("@for", i) || text.startsWith("@elseif", i)) {
                int open = text.indexOf('(', i);
                if (text.startsWith("@template", i)) {
                    int close = skip(text, open, '(', ')');
                    out.append(' ').append(contents(text.substring(open + 1, Math.max(open + 1, close - 1)))).append(' ');
                    i = close;
                } else {
                    i = skip(text, open, '(', ')');
                }
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    /** Of a template call only the content blocks @`…` are shown. */
    private static String contents(String arguments) {
        var out = new StringBuilder();
        int start = arguments.indexOf("@`");
        int end = arguments.lastIndexOf('`');
        if (start >= 0 && end > start) {
            out.append(withoutBraces(arguments.substring(start + 2, end)));
        }
        return out.toString();
    }

    private static int skip(String text, int open, char opening, char closing) {
        int depth = 0;
        boolean quoted = false;
        boolean inContent = false;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`') {
                inContent = !inContent;
            }
            if (c == '"' && !inContent && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            }
            if (quoted) {
                continue;
            }
            if (c == opening) {
                depth++;
            } else if (c == closing && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }
}
