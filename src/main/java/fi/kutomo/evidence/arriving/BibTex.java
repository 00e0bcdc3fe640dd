package fi.kutomo.evidence.arriving;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads BibTeX and BibLaTeX: {@code @article{key, title = {…}, year = 2019}}. Values in braces, quotes or bare; accents as TeX writes them. */
final class BibTex {

    private static final Pattern START = Pattern.compile("@([A-Za-z]+)\\s*[{(]");
    private static final Pattern ACCENT = Pattern.compile("\\\\(?:([`'^\"~=.])|([Hcvuk])(?=[\\s{]))\\s*\\{?(\\\\?[A-Za-z])}?");
    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("`", "\u0300"), Map.entry("'", "\u0301"), Map.entry("^", "\u0302"), Map.entry("~", "\u0303"), Map.entry("\"", "\u0308"),
            Map.entry("=", "\u0304"), Map.entry(".", "\u0307"), Map.entry("H", "\u030B"), Map.entry("c", "\u0327"), Map.entry("v", "\u030C"),
            Map.entry("u", "\u0306"), Map.entry("k", "\u0328"));
    private static final Map<String, String> LETTERS = Map.of(
            "\\ss", "ß", "\\o", "ø", "\\O", "Ø", "\\aa", "å", "\\AA", "Å", "\\ae", "æ", "\\AE", "Æ", "\\l", "ł", "\\L", "Ł", "\\i", "i");

    private final String text;
    private int at;

    private BibTex(String text) {
        this.text = text;
    }

    static List<Reference> read(String text) {
        return new BibTex(text).references();
    }

    private List<Reference> references() {
        var references = new ArrayList<Reference>();
        var start = START.matcher(text);
        while (at < text.length() && start.find(at)) {
            at = start.end();
            var type = start.group(1).toLowerCase(Locale.ROOT);
            if (List.of("comment", "string", "preamble").contains(type)) {
                at = Math.max(at, closing(start.end() - 1));
                continue;
            }
            int line = (int) text.substring(0, start.start()).chars().filter(c -> c == '\n').count() + 1;
            var fields = fields();
            if (!fields.isEmpty()) {
                references.add(reference(line, fields));
            }
        }
        return references;
    }

    private static Reference reference(int line, Map<String, String> fields) {
        var found = new Fields();
        var title = fields.getOrDefault("title", "");
        var sub = fields.getOrDefault("subtitle", "");
        found.put("title", sub.isEmpty() ? title : title + ": " + sub);
        found.put("authors", String.join("; ", fields.getOrDefault("author", "").split("\\s+and\\s+")));
        found.year(fields.getOrDefault("year", fields.getOrDefault("date", "")));
        for (var name : List.of("journal", "journaltitle", "booktitle", "series", "institution", "school", "publisher")) {
            found.put("publishedIn", fields.getOrDefault(name, ""));
        }
        found.put("doi", fields.getOrDefault("doi", ""));
        found.put("address", fields.getOrDefault("url", ""));
        if (fields.containsKey("language") || fields.containsKey("langid")) {
            found.lang(fields.getOrDefault("langid", fields.getOrDefault("language", "")));
        }
        return found.reference(line);
    }

    /** Everything up to the closing brace of the entry; a broken entry ends where the text ends. */
    private Map<String, String> fields() {
        var fields = new HashMap<String, String>();
        skipTo(",})");
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            int from = at;
            skipTo("=,})");
            if (at >= text.length() || text.charAt(at) != '=') {
                continue;
            }
            var name = text.substring(from, at).strip().toLowerCase(Locale.ROOT);
            at++;
            var value = value();
            // What TeX would not show or would read as a command stays as it is in addresses
            fields.putIfAbsent(name, name.equals("url") || name.equals("doi") ? value.replaceAll("[{}\\\\]", "") : plain(value));
            skipTo(",})");
        }
        at++;
        return fields;
    }

    private void skipTo(String signs) {
        while (at < text.length() && signs.indexOf(text.charAt(at)) < 0) {
            at++;
        }
    }

    private String value() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at >= text.length()) {
            return "";
        }
        int from = at;
        if (text.charAt(at) == '{') {
            at = closing(at);
            return text.substring(from + 1, Math.max(from + 1, at - 1));
        }
        if (text.charAt(at) == '"') {
            int depth = 0;
            for (at++; at < text.length() && (text.charAt(at) != '"' || depth > 0); at++) {
                depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
            }
            return text.substring(from + 1, Math.min(at++, text.length()));
        }
        skipTo(",})\n");
        return text.substring(from, at).strip();
    }

    /** The place behind the brace that closes the one at {@code open}. */
    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '{' || text.charAt(i) == '(' && i == open) {
                depth++;
            } else if (text.charAt(i) == '}' || text.charAt(i) == ')' && text.charAt(open) == '(' && depth == 1) {
                if (--depth == 0) {
                    return i + 1;
                }
            }
        }
        return text.length();
    }

    static String plain(String value) {
        var accents = ACCENT.matcher(value);
        var plain = new StringBuilder();
        while (accents.find()) {
            var mark = MARKS.getOrDefault(accents.group(1) != null ? accents.group(1) : accents.group(2), "");
            accents.appendReplacement(plain, Matcher.quoteReplacement(accents.group(3).replace("\\", "") + mark));
        }
        accents.appendTail(plain);
        var text = plain.toString();
        for (var letter : LETTERS.entrySet()) {
            text = text.replaceAll(Pattern.quote(letter.getKey()) + "(?![A-Za-z])\\s?", letter.getValue());
        }
        text = text.replaceAll("\\\\([&%$#_{}])", "\u0001$1").replaceAll("\\\\[A-Za-z]+\\s*", "").replaceAll("(?<!\u0001)[{}]", "").replace("\u0001", "");
        return Normalizer.normalize(text.replace("---", "—").replace("--", "–").replace("~", " "), Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    }
}
