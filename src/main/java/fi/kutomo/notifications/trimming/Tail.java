package fi.kutomo.notifications.trimming;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands below an answer and is none of it: signature, farewell, device and the notices of organisations. In doubt it stays: a name
 * too many does less harm than a sentence too few.
 */
final class Tail {

    /** A farewell with name, title and telephone is no longer than this. */
    private static final int LONGEST_FAREWELL = 9;

    private static final int LONGEST_BELOW_DASH = 9;
    private static final int LONGEST_NOTICE = 40;

    private Tail() {}

    static List<String> without(List<String> lines, String writer) {
        var left = withoutDevices(withoutNotice(withoutSignature(trimmed(lines))));
        var shorter = withoutDevices(withoutFarewell(left));
        return shorter.isEmpty() ? left : withoutName(shorter, writer);
    }

    private static List<String> withoutSignature(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (Lines.quoted(lines.get(i))) {
                return lines;
            }
            if (Lines.signature(lines.get(i)) || Lines.dash(lines.get(i)) && signs(lines.subList(i + 1, lines.size()))) {
                return trimmed(lines.subList(0, i));
            }
        }
        return lines;
    }

    /** A few lines that say nothing. */
    private static boolean signs(List<String> lines) {
        return lines.size() <= LONGEST_BELOW_DASH && lines.stream().noneMatch(Lines::sentence);
    }

    /** Only below words of the writer, and only when nothing else follows. */
    private static List<String> withoutNotice(List<String> lines) {
        if (lines.stream().anyMatch(Lines::quoted)) {
            return lines;
        }
        for (int i = Math.max(0, lines.size() - LONGEST_NOTICE); i < lines.size(); i++) {
            var paragraphs = paragraphs(lines.subList(i, lines.size()));
            boolean said = lines.subList(0, i).stream().anyMatch(line -> !line.isBlank() && !Lines.greeting(line));
            if (said && !paragraphs.isEmpty() && Lines.notice(paragraphs.getFirst()) && paragraphs.stream().skip(1).allMatch(Lines::legal)) {
                return trimmed(lines.subList(0, i));
            }
        }
        return lines;
    }

    /** Each as one line, for programs break them. */
    private static List<String> paragraphs(List<String> lines) {
        return Arrays.stream(String.join("\n", lines).strip().split("\n\\s*\n")).map(each -> each.replace('\n', ' ').strip()).filter(each -> !each.isEmpty()).toList();
    }

    private static List<String> withoutDevices(List<String> lines) {
        var left = lines;
        while (!left.isEmpty() && (Lines.device(left.getLast()) || Lines.rule(left.getLast()))) {
            left = trimmed(left.subList(0, left.size() - 1));
        }
        return left;
    }

    private static List<String> withoutFarewell(List<String> lines) {
        int seen = 0;
        for (int i = lines.size() - 1; i >= 0 && seen <= LONGEST_FAREWELL; i--) {
            var line = lines.get(i);
            if (Lines.farewell(line)) {
                return trimmed(lines.subList(0, i));
            }
            if (Lines.quoted(line) || Lines.sentence(line) || Lines.listed(line)) {
                return lines;
            }
            seen += line.isBlank() ? 0 : 1;
        }
        return lines;
    }

    /** The whole name or the first of it, perhaps behind a dash. */
    private static List<String> withoutName(List<String> lines, String writer) {
        if (lines.size() == 1 || writer.isBlank() || !named(lines.getLast().strip(), writer) || listed(lines)) {
            return lines;
        }
        var left = trimmed(lines.subList(0, lines.size() - 1));
        return left.size() > 1 && Lines.thanks(left.getLast()) ? trimmed(left.subList(0, left.size() - 1)) : left;
    }

    private static boolean named(String last, String writer) {
        var first = writer.strip().split("\\s+")[0];
        return last.equalsIgnoreCase(writer.strip()) || last.equalsIgnoreCase(first) || Lines.dashed(last)
                .filter(name -> words(name).stream().allMatch(word -> words(writer).stream().anyMatch(each -> each.equals(word) || word.length() == 1 && each.startsWith(word))))
                .isPresent();
    }

    /** Whether the last line is one of several alike. */
    private static boolean listed(List<String> lines) {
        var above = trimmed(lines.subList(0, lines.size() - 1)).getLast().strip();
        boolean oneWord = above.matches("\\p{Lu}\\p{L}+,?") && !Lines.thanks(above);
        return Lines.listed(above) || oneWord && !lines.get(lines.size() - 2).isBlank();
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.strip().toLowerCase(Locale.ROOT).split("[\\s.]+")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    /** Without blank lines at either end. */
    static List<String> trimmed(List<String> lines) {
        int from = 0;
        int until = lines.size();
        while (from < until && lines.get(from).isBlank()) {
            from++;
        }
        while (until > from && lines.get(until - 1).isBlank()) {
            until--;
        }
        return lines.subList(from, until);
    }
}
