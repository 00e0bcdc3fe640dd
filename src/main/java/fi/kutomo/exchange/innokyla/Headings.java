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
    private static final int LONGEST = 120;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…”\")\\]]");

    private final Map<String, Label> byHeading = new LinkedHashMap<>();
    private final List<Known> longestFirst;

    Headings(PageKind kind) {
        kind.labels().forEach(label -> label.headings().forEach(heading -> byHeading.putIfAbsent(key(heading), label)));
        longestFirst = kind.labels().stream()
                .flatMap(label -> label.headings().stream().map(heading -> new Known(heading, label)))
                .sorted(Comparator.comparingInt((Known known) -> known.heading().length()).reversed())
                .toList();
    }

    private record Known(String heading, Label label) {}

    /** What a line is: text before a heading, the heading, text behind it. */
    record Split(String before, Label label, String after) {}

    /** The line without what an icon left behind. */
    static String withoutIcons(String line) {
        return ICON.matcher(line).replaceAll("");
    }

    Optional<Split> in(String raw) {
        var line = Prose.tidy(raw).strip();
        if (line.length() <= LONGEST) {
            var whole = byHeading.get(key(line));
            if (whole != null) {
                return Optional.of(new Split("", whole, ""));
            }
        }
        return atStart(line).or(() -> atEnd(line));
    }

    private Optional<Split> atStart(String line) {
        var bare = line.replaceFirst("^[#*\\s]+", "");
        for (var known : longestFirst) {
            if (bare.length() > known.heading().length() && bare.startsWith(known.heading())) {
                var rest = bare.substring(known.heading().length());
                if (follows(known.label(), rest)) {
                    return Optional.of(new Split("", known.label(), rest.replaceFirst("^\\s*(\\*\\*|:)?\\s*", "")));
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
        for (var known : longestFirst) {
            int at = bare.length() - known.heading().length();
            if (at > 0 && known.heading().length() > 7 && bare.endsWith(known.heading())
                    && SENTENCE_END.matcher(bare.substring(at - 1, at)).matches()) {
                return Optional.of(new Split(bare.substring(0, at), known.label(), ""));
            }
        }
        return Optional.empty();
    }

    private static String key(String heading) {
        return heading.replaceAll("[*#:]+", " ").replace('−', '-').replace('–', '-').strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
