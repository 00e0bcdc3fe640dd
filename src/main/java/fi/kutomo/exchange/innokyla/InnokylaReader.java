package fi.kutomo.exchange.innokyla;

import fi.kutomo.exchange.reading.Lines;
import fi.kutomo.exchange.reading.Lines.Line;
import fi.kutomo.exchange.reading.Passage;
import fi.kutomo.exchange.reading.Reader;
import fi.kutomo.exchange.reading.Reading;
import fi.kutomo.exchange.reading.Remark;
import fi.kutomo.exchange.reading.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads one page of Innokylä. Every line that says something ends up in a field or is named in a remark: repeated, left empty,
 * or not placed.
 */
public final class InnokylaReader implements Reader {

    private static final Set<String> FRAME = Set.of("hyppää sisältöön", "hyppää pääsisältöön", "etusivu", "kirjaudu", "kirjaudu sisään", "jaa", "tulosta",
            "lataa pdf", "takaisin ylös", "sulje", "avaa", "näytä lisää", "näytä vähemmän", "muokkaa", "innokylä");

    @Override
    public int recognises(Source source) {
        if (source.binary()) {
            return 0;
        }
        var lines = Lines.of(source);
        return Arrays.stream(PageKind.values()).mapToInt(kind -> likeness(kind, lines)).max().orElse(0);
    }

    /** Own headings found, with the sign of the kind counting most: two headings and the sign are as good as certain. */
    private static int likeness(PageKind kind, Lines lines) {
        var headings = new Headings(kind);
        var seen = new HashSet<String>();
        boolean sign = false;
        for (var line : lines.lines()) {
            var split = headings.in(Headings.withoutIcons(line.text()));
            if (split.isPresent() && kind.own().contains(split.get().label())) {
                seen.add(split.get().label().headings().getFirst());
                sign |= split.get().label().headings().contains(kind.sign());
            }
        }
        boolean telling = kind == PageKind.TOOL ? seen.stream().anyMatch(heading -> heading.contains("yökalu")) : seen.size() >= 2;
        return Math.min(99, (sign ? 60 : 0) + (telling ? 12 * seen.size() : 0));
    }

    @Override
    public Reading read(Source source) {
        var lines = Lines.of(source);
        var kind = Arrays.stream(PageKind.values()).max(Comparator.comparingInt(each -> likeness(each, lines))).orElseThrow();
        var page = new PageFields(kind);
        var sections = Section.of(lines.lines(), new Headings(kind));
        icons(lines, page);
        sections.stream().skip(1).forEach(page::take);
        preamble(sections.getFirst(), page);
        if (!lines.canonical().isEmpty()) {
            page.address(lines.canonical());
        }
        var remarks = new ArrayList<>(page.remarks());
        if (page.title().isBlank()) {
            remarks.add(new Remark(Remark.Kind.REJECTED, "no-title", Passage.line(1, source.name())));
            return new Reading(name(kind), List.of(), remarks);
        }
        return new Reading(name(kind), List.of(page.finding()), remarks);
    }

    private static String name(PageKind kind) {
        return "innokyla-" + kind.kind().word();
    }

    private static void icons(Lines lines, PageFields page) {
        lines.lines().stream()
                .filter(line -> !Headings.withoutIcons(line.text()).equals(line.text()))
                .forEach(line -> page.remark(Remark.Kind.IGNORED, "icon", Passage.line(line.number(), line.text())));
    }

    /** What stands above the first heading usually repeats title and summary. */
    private static void preamble(Section top, PageFields page) {
        var rest = new ArrayList<Line>();
        for (var line : top.body().stream().filter(line -> !line.blank()).toList()) {
            var text = line.text().replaceFirst("^#+\\s*", "").strip();
            if (FRAME.contains(text.toLowerCase(java.util.Locale.ROOT))) {
                page.remark(Remark.Kind.IGNORED, "frame", Passage.line(line.number(), line.text()));
            } else if (page.title().isBlank()) {
                page.titleFrom(new Line(line.number(), text));
            } else if (page.says(text)) {
                page.remark(Remark.Kind.IGNORED, "repeated", Passage.line(line.number(), line.text()));
            } else {
                rest.add(line);
            }
        }
        page.opening(rest);
    }

}
