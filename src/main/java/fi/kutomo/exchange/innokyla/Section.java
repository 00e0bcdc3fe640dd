package fi.kutomo.exchange.innokyla;

import fi.kutomo.exchange.reading.Lines.Line;
import fi.kutomo.exchange.reading.Passage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A heading and the lines below it; the first section of a page has no heading. */
record Section(@Nullable Label label, @Nullable Line heading, List<Line> body) {

    static List<Section> of(List<Line> lines, Headings headings) {
        var sections = new ArrayList<Section>();
        var current = new Section(null, null, new ArrayList<>());
        sections.add(current);
        for (var line : lines) {
            var text = Headings.withoutIcons(line.text());
            var split = headings.in(text);
            if (split.isEmpty()) {
                current.body.add(new Line(line.number(), text));
                continue;
            }
            if (!split.get().before().isBlank()) {
                current.body.add(new Line(line.number(), split.get().before()));
            }
            current = new Section(split.get().label(), line, new ArrayList<>());
            sections.add(current);
            if (!split.get().after().isBlank()) {
                current.body.add(new Line(line.number(), split.get().after()));
            }
        }
        return sections;
    }

    boolean empty() {
        return body.stream().allMatch(Line::blank);
    }

    List<String> texts() {
        return body.stream().map(Line::text).toList();
    }

    /** The words below the heading with the numbers of their lines. */
    Passage passage() {
        var said = body.stream().filter(line -> !line.blank()).toList();
        var text = String.join("\n", texts()).strip();
        return said.isEmpty() ? Passage.line(heading == null ? 0 : heading.number(), text)
                : Passage.lines(said.getFirst().number(), said.getLast().number(), text);
    }
}
