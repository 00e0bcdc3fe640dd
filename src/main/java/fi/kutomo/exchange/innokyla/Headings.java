package fi.kutomo.exchange.innokyla;

import fi.kutomo.exchange.reading.Prose;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds headings in lines: alone, with marks around them, or glued to the text before or behind them. */
final class Headings {

    private static final Pattern ICON = Pattern.compile("icon/[\\w-]+ Created with Sketch\\.?\\s*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…”\")\\]]");

    private final Map<String, Label> byHeading = new LinkedHashMap<>();
    private final List<String> longestFirst;

    Headings(PageKind kind) {
        kind.labels().forEach(label -> label.headings().forEach(heading -> byHeading.putIfAbsent(key(heading), label)));
        longestFirst = kind.labels().stream()
                .flatMap(label -> label.headings().stream())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** What a line is: text before a heading, the heading, text behind it. */
    record Split(String before, Label label, String after) {}

    /** The line without what an icon left behind. */
    static String withoutIcons(String line) {
        return ICON.matcher(line).replaceAll("");
    }

    Optional<Split> in(String raw) {
        var line = Prose.tidy(raw).strip();
        var whole = byHeading.get(key(line));
        if (whole != null) {
            return Optional.of(new Split("", whole, ""));
        }
        return atStart(line).or(() -> atEnd(line));
    }

    private Optional<Split> atStart(String line) {
        var bare = line.replaceFirst("^[#*\\s]+", "");
        for (var heading : longestFirst) {
            if (bare.length() > heading.length() && bare.startsWith(heading)) {
                var label = byHeading.get(key(heading));
                var rest = bare.substring(heading.length());
                if (label != null && follows(label, rest)) {
                    return Optional.of(new Split("", label, rest.replaceFirst("^\\s*(\\*\\*|:)?\\s*", "")));
                }
            }
        }
        return Optional.empty();
    }

    /** A heading goes on as text when a capital follows without a space, after a colon or after the two marks. */
    private static boolean follows(Label label, String rest) {
        if (rest.matches("(?s)\\s*\\*\\*\\s*\\S.*") || rest.matches("(?s):\\s*\\S.*")) {
            return true;
        }
        return switch (label.holds()) {
            case DAY -> rest.matches("\\s*\\d{1,2}\\.\\d{1,2}\\.\\d{4}.*");
            case CODE -> rest.matches("\\s*\\p{Lu}[\\p{L}.'-]+(\\s+\\p{Lu}[\\p{L}.'-]+){1,3}");
            case NOTHING -> false;
            default -> rest.matches("(?s)[\\p{Lu}\\d\"”“•].*");
        };
    }

    private Optional<Split> atEnd(String line) {
        var bare = line.replaceFirst("\\s*\\**$", "");
        for (var heading : longestFirst) {
            int at = bare.length() - heading.length();
            var label = byHeading.get(key(heading));
            if (label != null && at > 0 && heading.length() > 7 && bare.endsWith(heading)
                    && SENTENCE_END.matcher(bare.substring(at - 1, at)).matches()) {
                return Optional.of(new Split(bare.substring(0, at), label, ""));
            }
        }
        return Optional.empty();
    }

    private static String key(String heading) {
        return heading.replaceAll("[*#:]+", " ").replace('−', '-').replace('–', '-').strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
