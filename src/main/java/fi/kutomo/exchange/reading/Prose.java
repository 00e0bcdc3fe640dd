package fi.kutomo.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Turns lines as they stand in a source into Markdown: bullets and numbers become lists, everything else stays as it is. */
public final class Prose {

    private static final Pattern BULLET = Pattern.compile("^(\\s*)[•·▪‣◦●○■□∙–-]\\s+(.+)$");
    private static final Pattern NUMBERED = Pattern.compile("^(\\s*)(\\d{1,3})[.)]\\s+(.+)$");

    private Prose() {}

    public static String markdown(List<String> lines) {
        var out = new ArrayList<String>();
        int base = -1;
        boolean blank = true;
        boolean inList = false;
        for (var raw : lines) {
            var line = tidy(raw);
            if (line.isBlank()) {
                blank = true;
                continue;
            }
            var item = Item.of(line);
            if (item != null) {
                base = inList ? Math.min(base, item.indent()) : item.indent();
                if (!inList) {
                    gap(out);
                }
                out.add("   ".repeat(Math.min(3, (item.indent() - base) / 2)) + item.mark() + item.text());
            } else {
                if (blank || inList) {
                    gap(out);
                }
                out.add(line.strip());
            }
            inList = item != null;
            blank = false;
        }
        return String.join("\n", out).strip();
    }

    /** The lines as one line of text. */
    public static String line(List<String> lines) {
        return String.join(" ", lines.stream().map(Prose::tidy).map(String::strip).filter(text -> !text.isEmpty()).toList());
    }

    /** Every line that says something, without the bullet in front. */
    public static List<String> items(List<String> lines) {
        return lines.stream()
                .map(Prose::tidy)
                .filter(line -> !line.isBlank())
                .map(line -> {
                    var item = Item.of(line);
                    return (item == null ? line : item.text()).strip();
                })
                .toList();
    }

    /** Items of numbered lists only. */
    public static List<String> numbered(List<String> lines) {
        return lines.stream()
                .map(line -> NUMBERED.matcher(tidy(line)))
                .filter(java.util.regex.Matcher::matches)
                .map(match -> match.group(3).strip())
                .toList();
    }

    /** White space of any width becomes a plain space; invisible characters go. */
    public static String tidy(String line) {
        return line.replace('\u00A0', ' ').replace('\u2007', ' ').replace('\u202F', ' ').replace("\u200B", "").replace("\u00AD", "").replace("\t", "    ")
                .stripTrailing();
    }

    private static void gap(List<String> out) {
        if (!out.isEmpty() && !out.getLast().isEmpty()) {
            out.add("");
        }
    }

    private record Item(int indent, String mark, String text) {

        static @org.jspecify.annotations.Nullable Item of(String line) {
            var numbered = NUMBERED.matcher(line);
            if (numbered.matches()) {
                return new Item(numbered.group(1).length(), numbered.group(2) + ". ", numbered.group(3));
            }
            var bullet = BULLET.matcher(line);
            return bullet.matches() ? new Item(bullet.group(1).length(), "- ", bullet.group(2)) : null;
        }
    }
}
