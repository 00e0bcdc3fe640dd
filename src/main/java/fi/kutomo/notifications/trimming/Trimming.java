package fi.kutomo.notifications.trimming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the answer out of a mail. What is quoted below or above it goes, and so do signatures; where somebody has answered between the
 * quoted lines, these stay as quotations.
 */
public final class Trimming {

    private Trimming() {}

    /**
     * What its writer has said.
     *
     * @param text of the mail; quotations begin with {@code >}
     * @param writer the name in the sender's address; a last line that is this name is a signature, too
     */
    public static String answer(String text, String writer) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\u00a0\\u2007\\u202f]", " ").replace("\ufeff", "").lines()
                .map(String::stripTrailing)
                .toList();
        var own = Tail.without(withoutHeaders(lines), writer);
        var said = Tail.without(withoutQuotation(own), writer);
        return String.join("\n", said).replaceAll("\n{3,}", "\n\n").strip();
    }

    /** Without what Outlook and telephones repeat unmarked below the answer. */
    private static List<String> withoutHeaders(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (Lines.original(lines.get(i)) || Lines.headers(lines, i)) {
                var above = Tail.trimmed(lines.subList(0, i));
                return !above.isEmpty() && Lines.rule(above.getLast()) ? above.subList(0, above.size() - 1) : above;
            }
        }
        return lines;
    }

    private static List<String> withoutQuotation(List<String> lines) {
        var attribution = attribution(lines);
        var above = Tail.trimmed(lines.subList(0, attribution.map(Span::from).orElse(firstQuoted(lines))));
        var below = lines.subList(attribution.map(Span::until).orElse(firstQuoted(lines)), lines.size());
        int last = lastOwn(below);
        if (last < 0) {
            return above;
        }
        var between = below.subList(0, last + 1);
        int first = firstOwn(between);
        boolean belowTheWhole = above.isEmpty() && between.subList(first, between.size()).stream().noneMatch(Lines::quoted);
        if (belowTheWhole && first > 0) {
            return between.subList(first, between.size());
        }
        var all = new ArrayList<>(above);
        if (!above.isEmpty()) {
            all.add("");
        }
        all.addAll(parted(between));
        return all;
    }

    /** A blank line between a quotation and the words about it: otherwise they would be read as one. */
    private static List<String> parted(List<String> lines) {
        var parted = new ArrayList<String>();
        for (var line : lines) {
            if (!parted.isEmpty() && !line.isBlank() && !parted.getLast().isBlank() && Lines.quoted(line) != Lines.quoted(parted.getLast())) {
                parted.add("");
            }
            parted.add(line);
        }
        return parted;
    }

    /** Lines of one sort. */
    private record Span(int from, int until) {}

    /** Who wrote what is quoted stands in up to three lines, because mail programs break them. */
    private static Optional<Span> attribution(List<String> lines) {
        for (int last = 0; last < lines.size(); last++) {
            if (!lines.get(last).endsWith(":") || Lines.quoted(lines.get(last))) {
                continue;
            }
            for (int first = last; first >= Math.max(0, last - 2); first--) {
                var joined = String.join(" ", lines.subList(first, last + 1)).strip();
                if (Lines.attribution(joined) && (Lines.addressed(joined) || quotedNext(lines, last + 1))) {
                    return Optional.of(new Span(opened(lines, first, last), last + 1));
                }
            }
        }
        return Optional.empty();
    }

    /** Where it begins, when its day or name stands in the lines above. */
    private static int opened(List<String> lines, int first, int last) {
        int from = first;
        while (from > Math.max(0, last - 2) && Lines.opening(lines.get(from - 1))) {
            from--;
        }
        return from;
    }

    private static boolean quotedNext(List<String> lines, int from) {
        return lines.subList(from, lines.size()).stream().filter(line -> !line.isBlank()).findFirst().filter(Lines::quoted).isPresent();
    }

    private static int firstQuoted(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (Lines.quoted(lines.get(i))) {
                return i;
            }
        }
        return lines.size();
    }

    private static int firstOwn(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (own(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int lastOwn(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (own(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean own(String line) {
        return !line.isBlank() && !Lines.quoted(line);
    }
}
