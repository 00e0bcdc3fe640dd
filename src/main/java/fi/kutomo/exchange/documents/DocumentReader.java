package fi.kutomo.exchange.documents;

import fi.kutomo.exchange.reading.Days;
import fi.kutomo.exchange.reading.Finding;
import fi.kutomo.exchange.reading.Found;
import fi.kutomo.exchange.reading.Lines;
import fi.kutomo.exchange.reading.Lines.Line;
import fi.kutomo.exchange.reading.Passage;
import fi.kutomo.exchange.reading.Prose;
import fi.kutomo.exchange.reading.Reader;
import fi.kutomo.exchange.reading.Reading;
import fi.kutomo.exchange.reading.Remark;
import fi.kutomo.exchange.reading.Source;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Slug;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads any text as a material, and suggests the organisations and practices that it names. The last resort among the readers. */
public final class DocumentReader implements Reader {

    private static final Pattern FRAME = Pattern.compile("(?iu)hyppää (pää)?sisältöön|hoppa till (huvud)?innehåll|skip to( main)? content");
    private static final Pattern PUBLISHED = Pattern.compile("(?iu)(?:julkaisuajankohta|julkaistu|utgivningsdatum|publicerad|published)\\s*:?\\s*(\\d{1,2}\\.\\d{1,2}\\.\\d{4}).*");
    private static final Pattern AUTHORS = Pattern.compile("(?iu)(kirjoittajat?|tekijät?|författare|authors?|skribent(er)?)\\s*:?\\s*");
    private static final Pattern ABOUT_ITSELF = Pattern.compile("(?iu)(tämä on|tässä (raportissa|julkaisussa|selvityksessä)|denna (rapport|publikation)|this (report|paper|publication)).*");
    private static final int LONG = 150;

    @Override
    public int recognises(Source source) {
        return source.binary() || source.decoded().text().isBlank() ? 0 : 10;
    }

    @Override
    public Reading read(Source source) {
        return read(source, Lines.of(source), "");
    }

    /** @param statedTitle what the file itself says its title is; only used when the text has none */
    public Reading read(Source source, Lines lines, String statedTitle) {
        var remarks = new ArrayList<Remark>();
        var said = lines.lines().stream().filter(line -> keep(line, remarks)).toList();
        var outline = Outline.of(said);
        var text = String.join("\n", said.stream().map(Line::text).toList());
        var tongue = Tongue.of(text);
        var lang = tongue.flatMap(Lang::of).orElse(Lang.FI);
        if (tongue.flatMap(Lang::of).isEmpty()) {
            remarks.add(new Remark(Remark.Kind.WARNING, "other-language", new Passage(0, 0, "", tongue.orElse("?"))));
        }
        var fields = new ArrayList<Found>();
        var opening = Opening.of(said, outline);
        var title = opening.title().orElse(new Line(0, statedTitle.isBlank() ? source.name().replaceFirst("\\.[a-zA-Z]{2,5}$", "") : statedTitle));
        fields.add(Found.text("title", lang, title.text(), Passage.line(title.number(), title.text())));
        summary(said, outline, title).ifPresent(line ->
                fields.add(Found.text("summary", lang, shortened(line.text().replaceAll("[¹²³⁰⁴-⁹]+", ""), 600), Passage.line(line.number(), line.text()))));
        fields.add(Found.text("body", lang, Prose.markdown(said.stream().map(Line::text).toList()), whole(said)));
        if (!outline.chapters().isEmpty()) {
            fields.add(Found.text("outline", lang, String.join("\n", outline.items()), contents(outline, said)));
        }
        tongue.ifPresent(code -> fields.add(Found.value("materialLanguage", code, whole(said))));
        details(said, opening, fields);
        if (!lines.canonical().isEmpty()) {
            fields.add(Found.value("source", lines.canonical(), new Passage(0, 0, "", lines.canonical())));
        }
        var key = "document:" + Slug.from(title.text());
        var findings = new ArrayList<Finding>();
        findings.add(new Finding(key, EntryKind.MATERIAL, lang, fields, true));
        var practices = Practices.in(said, outline, lang, Slug.from(title.text()).value());
        findings.addAll(practices);
        Organisations.in(said).forEach(named -> findings.add(suggested(named, lang)));
        return new Reading("document", findings, remarks);
    }

    private static boolean keep(Line line, List<Remark> remarks) {
        if (FRAME.matcher(line.text().strip()).matches()) {
            remarks.add(new Remark(Remark.Kind.IGNORED, "frame", Passage.line(line.number(), line.text().strip())));
            return false;
        }
        return true;
    }

    private static void details(List<Line> lines, Opening opening, List<Found> fields) {
        opening.authors().ifPresent(line -> fields.add(Found.value("author", line.text(), Passage.line(line.number(), line.text()))));
        opening.publisher().ifPresent(line -> {
            fields.add(Found.value("publisher", line.text(), Passage.line(line.number(), line.text())));
            fields.add(Found.entries("organisations", EntryKind.ORGANISATION, List.of(line.text()), Passage.line(line.number(), line.text())));
        });
        lines.stream().limit(30).forEach(line -> {
            var match = PUBLISHED.matcher(line.text().strip());
            if (match.matches()) {
                Days.read(match.group(1)).ifPresent(day -> fields.add(Found.value("publishedOn", day.toString(), Passage.line(line.number(), line.text().strip()))));
            }
        });
    }

    private static Finding suggested(Named named, Lang lang) {
        var title = Found.text("title", lang, named.name(), named.first());
        return new Finding("organisation:" + named.name().toLowerCase(Locale.ROOT), EntryKind.ORGANISATION, lang, List.of(title), false);
    }

    /** The paragraph in which the document speaks of itself, else the first one of some length. */
    private static Optional<Line> summary(List<Line> lines, Outline outline, Line title) {
        var paragraphs = lines.stream()
                .filter(line -> line.number() > Math.max(outline.until(), title.number()) && line.text().length() > 80)
                .filter(line -> !line.text().matches("^[¹²³⁰⁴-⁹].*"))
                .toList();
        return paragraphs.stream()
                .filter(line -> ABOUT_ITSELF.matcher(line.text()).matches())
                .findFirst()
                .or(() -> paragraphs.stream().findFirst());
    }

    private static Passage whole(List<Line> lines) {
        var text = String.join("\n", lines.stream().map(Line::text).toList()).strip();
        int last = lines.isEmpty() ? 0 : lines.getLast().number();
        return Passage.lines(lines.isEmpty() ? 0 : lines.getFirst().number(), last, text.length() > 600 ? text.substring(0, 600) + " …" : text);
    }

    private static Passage contents(Outline outline, List<Line> lines) {
        if (outline.until() == 0) {
            return new Passage(0, 0, "", String.join("\n", outline.items()));
        }
        var words = lines.stream().filter(line -> line.number() >= outline.from() && line.number() <= outline.until()).map(Line::text).toList();
        return Passage.lines(outline.from(), outline.until(), String.join("\n", words));
    }

    /** Whole sentences up to so many characters; at least the first, cut if need be. */
    static String shortened(String text, int longest) {
        var tidy = Prose.tidy(text).strip();
        if (tidy.length() <= longest) {
            return tidy;
        }
        int end = -1;
        var match = Pattern.compile("[.!?](?=\\s+\\p{Lu})").matcher(tidy);
        while (match.find() && match.end() <= longest) {
            end = match.end();
        }
        return end > 0 ? tidy.substring(0, end) : tidy.substring(0, tidy.lastIndexOf(' ', longest - 2)) + " …";
    }

    /** The first page: title, authors, publisher. */
    private record Opening(Optional<Line> title, Optional<Line> authors, Optional<Line> publisher) {

        static Opening of(List<Line> lines, Outline outline) {
            var blocks = blocks(lines, outline.from() > 0 ? outline.from() : 40);
            Optional<Line> title = Optional.empty();
            Optional<Line> authors = Optional.empty();
            Optional<Line> publisher = Optional.empty();
            boolean naming = false;
            for (int i = 0; i < blocks.size(); i++) {
                var block = blocks.get(i);
                var text = block.text();
                var names = AUTHORS.matcher(text);
                if (title.isEmpty() && text.length() <= LONG) {
                    title = Optional.of(block);
                } else if (names.matches()) {
                    naming = true;
                } else if (naming && authors.isEmpty()) {
                    authors = Optional.of(new Line(block.number(), text.replace(" / ", ", ")));
                } else if (publisher.isEmpty() && Organisations.looksLikeOne(text) && text.length() < 80) {
                    publisher = Optional.of(block);
                } else if (i == 1 && title.isPresent() && outline.from() > 0 && text.length() <= LONG && !text.endsWith(".")) {
                    int at = title.get().number();
                    title = title.map(line -> new Line(at, line.text() + ": " + text.replace(" / ", " ").replaceAll("\\s+- (?=\\p{Ll})", " -")));
                }
            }
            return new Opening(title.map(line -> new Line(line.number(), line.text().replace(" / ", " "))), authors, publisher);
        }

        /** Paragraphs of the first lines, their lines joined by a stroke. */
        private static List<Line> blocks(List<Line> lines, int until) {
            var blocks = new ArrayList<Line>();
            boolean open = false;
            for (var line : lines) {
                if (line.number() >= until) {
                    break;
                }
                var text = Outline.plain(line.text());
                if (line.blank()) {
                    open = false;
                } else if (open) {
                    var last = blocks.removeLast();
                    blocks.add(new Line(last.number(), last.text() + " / " + text));
                } else {
                    blocks.add(new Line(line.number(), text));
                    open = true;
                }
            }
            return blocks;
        }
    }
}
