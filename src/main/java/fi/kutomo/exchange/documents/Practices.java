package fi.kutomo.exchange.documents;

import fi.kutomo.exchange.documents.Outline.Chapter;
import fi.kutomo.exchange.reading.Finding;
import fi.kutomo.exchange.reading.Found;
import fi.kutomo.exchange.reading.Lines.Line;
import fi.kutomo.exchange.reading.Passage;
import fi.kutomo.exchange.reading.Prose;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Practices that a report presents: the sections of a chapter whose heading says that it holds practices, examples or cases. */
final class Practices {

    private static final Pattern SAYS_SO = Pattern.compile("(?iu).*(käytän[tn]|esimerk|tapau[ks]|case|practice|example|praxis|exempel|hyviä malleja|toimintamalleja).*");
    private static final Pattern NOTE = Pattern.compile("^[¹²³⁰⁴-⁹]+\\s*\\S.*|^<?https?://\\S+>?$");

    private Practices() {}

    static List<Finding> in(List<Line> lines, Outline outline, Lang lang, String document) {
        var found = new ArrayList<Finding>();
        for (var chapter : outline.chapters()) {
            if (chapter.depth() == 1 && SAYS_SO.matcher(chapter.heading()).matches()) {
                outline.chapters().stream()
                        .filter(section -> section.depth() == 2 && section.number().startsWith(chapter.number() + ".") && section.line() > 0)
                        .forEach(section -> found.add(practice(section, body(section, lines, outline), lang, document)));
            }
        }
        return found;
    }

    private static List<Line> body(Chapter section, List<Line> lines, Outline outline) {
        int end = outline.chapters().stream().mapToInt(Chapter::line).filter(line -> line > section.line()).min().orElse(Integer.MAX_VALUE);
        return lines.stream().filter(line -> line.number() > section.line() && line.number() < end).toList();
    }

    private static Finding practice(Chapter section, List<Line> body, Lang lang, String document) {
        var parts = section.heading().split("\\s+[–—-]\\s+", 2);
        var passage = passage(section, body);
        var fields = new ArrayList<Found>();
        fields.add(Found.text("title", lang, parts[0].strip(), Passage.line(section.line(), section.whole())));
        summary(parts.length > 1 ? parts[1].strip() : "", body).ifPresent(line -> fields.add(
                Found.text("summary", lang, line.text(), Passage.line(line.number(), line.text()))));
        var said = body.stream().filter(line -> !NOTE.matcher(line.text().strip()).matches()).map(Line::text).toList();
        fields.add(Found.text("what", lang, Prose.markdown(said).replaceAll("[¹²³⁰⁴-⁹]+", ""), passage));
        return new Finding("document:" + document + ":" + Slug.from(parts[0]), EntryKind.METHOD, lang, fields, false);
    }

    /** What stands behind the dash of the heading, and the first paragraph up to its second sentence. */
    private static java.util.Optional<Line> summary(String headline, List<Line> body) {
        return body.stream()
                .filter(line -> line.text().length() > 80 && !NOTE.matcher(line.text().strip()).matches())
                .findFirst()
                .map(line -> new Line(line.number(), (headline.isEmpty() ? "" : headline + ". ")
                        + DocumentReader.shortened(line.text().replaceAll("[¹²³⁰⁴-⁹]+", ""), 500 - headline.length())));
    }

    private static Passage passage(Chapter section, List<Line> body) {
        var text = String.join("\n", body.stream().map(Line::text).toList()).strip();
        int last = body.isEmpty() ? section.line() : body.getLast().number();
        return Passage.lines(section.line(), last, text.length() > 4000 ? text.substring(0, 4000) + " …" : text.isBlank() ? section.heading() : text);
    }
}
