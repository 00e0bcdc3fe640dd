package fi.kutomo.exchange.documents;

import fi.kutomo.exchange.reading.Lines.Line;
import fi.kutomo.exchange.reading.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The chapters of a document: from its table of contents where it has one, else from its headings.
 *
 * @param until number of the last line of the table of contents, 0 without one
 */
record Outline(List<Chapter> chapters, int from, int until) {

    private static final Pattern CONTENTS = Pattern.compile("^\\s*(?:[-*]\\s+)?(\\S.*?\\S)(?:\\t+|\\s*(?:\\.\\s?){3,}|\\s*…+|\\s{3,})\\s*(\\d{1,4})\\s*$");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,3})\\.?\\s+(\\p{Lu}.{2,140})$");
    private static final Pattern MARKED = Pattern.compile("^(#{1,6})\\s+(\\S.{1,160})$");
    private static final int LEAST = 4;

    /** A chapter's own heading, its number ("3.1") if it has one, and the line on which its text begins. */
    record Chapter(String number, String heading, int line) {

        int depth() {
            return number.isEmpty() ? 0 : (int) number.chars().filter(c -> c == '.').count() + 1;
        }

        String whole() {
            return number.isEmpty() ? heading : number + (depth() == 1 ? ". " : " ") + heading;
        }
    }

    static Outline of(List<Line> lines) {
        var contents = contents(lines);
        return contents.orElseGet(() -> new Outline(headings(lines), 0, 0));
    }

    private static Optional<Outline> contents(List<Line> lines) {
        var chapters = new ArrayList<Chapter>();
        int from = 0;
        int until = 0;
        int page = 0;
        int gap = 0;
        for (var line : lines) {
            var match = CONTENTS.matcher(line.text());
            if (match.matches() && Integer.parseInt(match.group(2)) >= page) {
                page = Integer.parseInt(match.group(2));
                from = chapters.isEmpty() ? line.number() : from;
                chapters.add(chapter(match.group(1), line.number()));
                until = line.number();
                gap = 0;
            } else if (!line.blank() && !chapters.isEmpty() && ++gap > 2) {
                if (chapters.size() >= LEAST) {
                    break;
                }
                chapters.clear();
                page = 0;
                gap = 0;
            }
        }
        if (chapters.size() < LEAST) {
            return Optional.empty();
        }
        int end = until;
        return Optional.of(new Outline(chapters.stream().map(chapter -> placed(chapter, lines, end)).toList(), from, until));
    }

    /** Where the chapter itself begins: the first line behind the table of contents with its number or its words. */
    private static Chapter placed(Chapter chapter, List<Line> lines, int after) {
        return lines.stream()
                .filter(line -> line.number() > after)
                .filter(line -> chapter.number().isEmpty()
                        ? plain(line.text()).equals(chapter.heading())
                        : plain(line.text()).matches(Pattern.quote(chapter.number()) + "\\.?\\s+" + Pattern.quote(first(chapter.heading())) + ".*"))
                .findFirst()
                .map(line -> new Chapter(chapter.number(), chapter.heading(), line.number()))
                .orElse(new Chapter(chapter.number(), chapter.heading(), 0));
    }

    private static String first(String heading) {
        return heading.split("[\\s–-]", 2)[0];
    }

    private static List<Chapter> headings(List<Line> lines) {
        var chapters = new ArrayList<Chapter>();
        var last = "";
        for (var line : lines) {
            var text = plain(line.text());
            var marked = MARKED.matcher(Prose.tidy(line.text()).strip());
            var numbered = NUMBERED.matcher(text);
            if (marked.matches()) {
                chapters.add(chapter(marked.group(2), line.number()));
            } else if (numbered.matches() && !text.endsWith(".") && !text.endsWith(",") && follows(last, numbered.group(1))) {
                last = numbered.group(1);
                chapters.add(chapter(text, line.number()));
            }
        }
        return chapters;
    }

    /** 1 begins; behind 2.3 may come 2.3.1, 2.4 or 3. So a numbered list in the text is not taken for chapters after the first of them. */
    private static boolean follows(String last, String next) {
        if (last.isEmpty()) {
            return next.equals("1");
        }
        if (next.equals(last + ".1")) {
            return true;
        }
        var parts = last.split("\\.");
        for (int depth = parts.length; depth > 0; depth--) {
            var raised = String.join(".", java.util.Arrays.copyOf(parts, depth - 1)) + (depth > 1 ? "." : "") + (Integer.parseInt(parts[depth - 1]) + 1);
            if (next.equals(raised)) {
                return true;
            }
        }
        return false;
    }

    private static Chapter chapter(String text, int line) {
        var numbered = Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,3})\\.?\\s+(\\S.*)$").matcher(text.strip());
        return numbered.matches() ? new Chapter(numbered.group(1), numbered.group(2).strip(), line) : new Chapter("", text.strip(), line);
    }

    static String plain(String line) {
        return Prose.tidy(line).strip().replaceAll("^#+\\s*|^\\*+|\\*+$", "").strip();
    }

    List<String> items() {
        return chapters.stream().map(Chapter::whole).toList();
    }
}
