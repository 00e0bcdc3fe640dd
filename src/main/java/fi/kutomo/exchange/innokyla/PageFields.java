package fi.kutomo.exchange.innokyla;

import fi.kutomo.exchange.reading.Days;
import fi.kutomo.exchange.reading.Finding;
import fi.kutomo.exchange.reading.Found;
import fi.kutomo.exchange.reading.Lines.Line;
import fi.kutomo.exchange.reading.Passage;
import fi.kutomo.exchange.reading.Prose;
import fi.kutomo.exchange.reading.Remark;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Gathers the fields of one page, section by section. */
final class PageFields {

    private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\d_]{2,}");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\((https?://[^)]+)\\)|(https?://\\S+)");
    private static final Lang LANG = Lang.FI;

    private final PageKind kind;
    private final Map<String, Found> fields = new LinkedHashMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    PageFields(PageKind kind) {
        this.kind = kind;
    }

    void take(Section section) {
        var label = java.util.Objects.requireNonNull(section.label());
        if (section.empty()) {
            remark(Remark.Kind.IGNORED, label.holds() == Label.Holds.NOTHING ? "structure" : "empty-heading", passageOfHeading(section));
            return;
        }
        switch (label.holds()) {
            case LINE -> text(label.field(), Prose.line(unheaded(section)), section.passage());
            case PROSE -> prose(label.field(), section);
            case OUTCOMES -> outcomes(section);
            case FUNDERS -> funders(section);
            case AREAS -> values(Found.areas(split(section), section.passage()));
            case TARGET_GROUPS -> targetGroups(section);
            case STAGE -> stage(section);
            case DAY -> day(label.field(), section);
            case CODE -> values(Found.value(label.field(), Prose.line(section.texts()), section.passage()));
            case HASHTAGS -> hashtags(section);
            case ORGANISATIONS -> values(Found.entries(label.field(), EntryKind.ORGANISATION, names(section), section.passage()));
            case PROGRAMMES -> values(Found.entries(label.field(), EntryKind.PROGRAMME, names(section), section.passage()));
            case MODELS -> values(Found.entries(label.field(), EntryKind.MODEL, names(section), section.passage()));
            case PERIOD -> period(section);
            case ATTACHMENTS -> attachments(section);
            case STRENGTHS_AND_WEAKNESSES -> strengthsAndWeaknesses(section);
            case NOTHING -> section.body().stream()
                    .filter(line -> !line.blank())
                    .forEach(line -> remark(Remark.Kind.NOT_PLACED, "no-field", Passage.line(line.number(), line.text().strip())));
        }
    }

    private static Passage passageOfHeading(Section section) {
        var heading = java.util.Objects.requireNonNull(section.heading());
        return Passage.line(heading.number(), heading.text().strip());
    }

    private static List<String> unheaded(Section section) {
        return section.texts().stream().map(text -> text.replaceFirst("^\\s*#{1,6}\\s+", "")).toList();
    }

    /** Lines that are nothing but hashtags go to their own field where the kind has one. */
    private void prose(String field, Section section) {
        if (kind != PageKind.PROGRAMME || !field.equals(Content.SUMMARY)) {
            text(field, Prose.markdown(section.texts()), section.passage());
            return;
        }
        var kept = section.body().stream().filter(line -> !line.text().strip().matches("(#[\\p{L}\\d_]{2,}[\\s,]*)+")).toList();
        text(field, Prose.markdown(kept.stream().map(Line::text).toList()), section.passage());
        if (HASHTAG.matcher(section.passage().text()).find()) {
            hashtags(section);
        }
    }

    private void hashtags(Section section) {
        var tags = new LinkedHashSet<String>();
        HASHTAG.matcher(section.passage().text()).results().forEach(match -> tags.add(match.group()));
        if (tags.isEmpty()) {
            Prose.items(section.texts()).forEach(item -> tags.add("#" + item.replaceAll("\\s+", "")));
        }
        var words = section.body().stream().filter(line -> HASHTAG.matcher(line.text()).find()).findFirst();
        values(Found.values("hashtag", List.copyOf(tags), words.map(line -> Passage.line(line.number(), line.text().strip())).orElse(section.passage())));
    }

    /** The whole text, and besides it each single output: the numbered items, which in this section are the outputs. */
    private void outcomes(Section section) {
        text("outcomes", Prose.markdown(section.texts()), section.passage());
        var numbered = section.body().stream().filter(line -> !Prose.numbered(List.of(line.text())).isEmpty()).toList();
        if (!numbered.isEmpty()) {
            var items = Prose.numbered(numbered.stream().map(Line::text).toList());
            var words = String.join("\n", numbered.stream().map(Line::text).toList());
            text("outputs", String.join("\n", items), Passage.lines(numbered.getFirst().number(), numbered.getLast().number(), words));
        }
    }

    private void funders(Section section) {
        values(Found.terms("funders", "funder", names(section), section.passage()));
        text("funderText", String.join("; ", names(section)), section.passage());
    }

    private void targetGroups(Section section) {
        text("targetGroupText", Prose.line(Prose.items(section.texts())), section.passage());
        values(Found.terms("targetGroups", "target-group", split(section), section.passage()));
    }

    private void stage(Section section) {
        var said = Prose.line(section.texts());
        var known = Stages.named(said);
        if (known.isPresent()) {
            values(Found.value("stage", known.get().key(), section.passage()));
        } else {
            values(Found.terms("stage", "stage", List.of(said), section.passage()));
        }
    }

    private void day(String field, Section section) {
        var lines = section.body().stream().filter(line -> !line.blank()).toList();
        var first = lines.getFirst();
        var day = Days.read(first.text().strip());
        if (day.isPresent()) {
            values(Found.value(field, day.get().toString(), Passage.line(first.number(), first.text().strip())));
        } else {
            remark(Remark.Kind.NOT_PLACED, "no-day", Passage.line(first.number(), first.text().strip()));
        }
        lines.stream().skip(1).forEach(line -> remark(Remark.Kind.NOT_PLACED, "no-field", Passage.line(line.number(), line.text().strip())));
    }

    private void period(Section section) {
        var said = Prose.line(section.texts());
        text("periodText", said, section.passage());
        Days.period(said).ifPresent(period -> {
            values(Found.value("start", period.start().toString(), section.passage()));
            values(Found.value("end", period.end().toString(), section.passage()));
        });
    }

    private void attachments(Section section) {
        var addresses = new ArrayList<String>();
        for (var line : section.body().stream().filter(line -> !line.blank()).toList()) {
            var links = LINK.matcher(line.text()).results().map(match -> match.group(2) != null ? match.group(2) : match.group(3)).toList();
            addresses.addAll(links);
            if (links.isEmpty()) {
                remark(Remark.Kind.NOT_PLACED, "attachment", Passage.line(line.number(), line.text().strip()));
            }
        }
        if (!addresses.isEmpty()) {
            values(Found.values("links", addresses, section.passage()));
        }
    }

    private void strengthsAndWeaknesses(Section section) {
        var strengths = new ArrayList<Line>();
        var weaknesses = new ArrayList<Line>();
        boolean strong = true;
        boolean signed = section.body().stream().anyMatch(line -> line.text().strip().startsWith("+"));
        for (var line : section.body()) {
            var text = line.text().strip();
            if (text.matches("(?i)#*\\s*heikkou\\p{L}*\\s*(:.*|\\([-−–]\\))?|−.*|[-–]\\S.*") || signed && text.matches("[-–].*")) {
                strong = false;
            } else if (text.matches("(?i)#*\\s*vahvuu\\p{L}*\\s*(:.*|\\(\\+\\))?|\\+.*")) {
                strong = true;
            }
            (strong ? strengths : weaknesses).add(new Line(line.number(), line.text().replaceFirst("^\\s*[+−–-]\\s*", "• ")));
        }
        half("strengths", strengths, section);
        half("weaknesses", weaknesses, section);
    }

    private void half(String field, List<Line> lines, Section section) {
        var half = new Section(section.label(), section.heading(), lines);
        if (!half.empty()) {
            text(field, Prose.markdown(half.texts()), half.passage());
        }
    }

    /** The first line of a page that has no field for its title. */
    void titleFrom(Line line) {
        text(Content.TITLE, line.text(), Passage.line(line.number(), line.text()));
    }

    /** What stood on top and is not said again below: the summary where there is none, otherwise named. */
    void opening(List<Line> rest) {
        if (rest.isEmpty()) {
            return;
        }
        if (!fields.containsKey(Content.SUMMARY)) {
            prose(Content.SUMMARY, new Section(null, null, rest));
            return;
        }
        rest.forEach(line -> remark(Remark.Kind.NOT_PLACED, "no-field", Passage.line(line.number(), line.text().strip())));
    }

    void address(String address) {
        values(Found.value("source", address, new Passage(0, 0, "", address)));
    }

    boolean says(String words) {
        var wanted = squeezed(words);
        return fields.values().stream().anyMatch(found -> squeezed(found.passage().text()).contains(wanted));
    }

    String title() {
        return fields.containsKey(Content.TITLE) ? fields.get(Content.TITLE).values().getFirst() : "";
    }

    List<Remark> remarks() {
        return remarks;
    }

    void remark(Remark.Kind how, String reason, Passage passage) {
        remarks.add(new Remark(how, reason, passage));
    }

    Finding finding() {
        return new Finding("innokyla:" + kind.kind().word() + ":" + Slug.from(title()), kind.kind(), LANG, List.copyOf(fields.values()), true);
    }

    /** A heading that comes twice adds to what is there, unless it says the same again. */
    private void text(String field, String text, Passage passage) {
        var there = fields.get(field);
        if (text.isBlank()) {
            return;
        }
        if (there == null) {
            fields.put(field, Found.text(field, LANG, text, passage));
        } else if (squeezed(there.values().getFirst()).contains(squeezed(text))) {
            remark(Remark.Kind.IGNORED, "repeated", passage);
        } else {
            var both = new Passage(there.passage().from(), passage.until(), "", there.passage().text() + "\n\n" + passage.text());
            fields.put(field, Found.text(field, LANG, there.values().getFirst() + "\n\n" + text, both));
        }
    }

    private void values(Found found) {
        if (fields.putIfAbsent(found.field(), found) != null && !fields.get(found.field()).values().equals(found.values())) {
            remark(Remark.Kind.NOT_PLACED, "said-twice", found.passage());
        }
    }

    private static List<String> names(Section section) {
        return Prose.items(unheaded(section)).stream()
                .map(item -> item.replaceAll("\\[([^\\]]+)]\\([^)]*\\)", "$1").strip())
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
    }

    /** Names one a line, or several in a line with commas between them. */
    private static List<String> split(Section section) {
        return names(section).stream().flatMap(name -> java.util.Arrays.stream(name.split("\\s*[,;]\\s*"))).filter(name -> !name.isBlank()).distinct().toList();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s*#•-]+", "").toLowerCase(java.util.Locale.ROOT);
    }
}
