package fi.kutomo.exchange.projects;

import fi.kutomo.exchange.projects.PageLabels.Holds;
import fi.kutomo.exchange.projects.PageLabels.Said;
import fi.kutomo.exchange.reading.Days;
import fi.kutomo.exchange.reading.Finding;
import fi.kutomo.exchange.reading.Found;
import fi.kutomo.exchange.reading.Lines;
import fi.kutomo.exchange.reading.Passage;
import fi.kutomo.exchange.reading.Prose;
import fi.kutomo.exchange.reading.Reader;
import fi.kutomo.exchange.reading.Reading;
import fi.kutomo.exchange.reading.Remark;
import fi.kutomo.exchange.reading.Source;
import fi.kutomo.knowledge.BusinessId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Lang;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the public page of one structural fund project (EURA). Names and contact data of people are left out, and that they were is
 * said.
 */
public final class ProjectPageReader implements Reader {

    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{5,6}");
    private static final Pattern PARTNER = Pattern.compile("(.+?)[,;]?\\s*\\(?(\\d{6,7}-\\d)\\)?");

    @Override
    public int recognises(Source source) {
        if (source.binary()) {
            return 0;
        }
        var labels = PageLabels.in(Lines.of(source)).said();
        boolean code = labels.stream().anyMatch(said -> said.label().field().equals("code") && CODE.matcher(said.text()).find());
        return code && labels.size() >= 4 ? 90 : 0;
    }

    @Override
    public Reading read(Source source) {
        var lines = Lines.of(source);
        var page = PageLabels.in(lines);
        var fields = new LinkedHashMap<String, Found>();
        var remarks = new ArrayList<Remark>();
        page.unlabelled().forEach(line -> remarks.add(new Remark(Remark.Kind.NOT_PLACED, "no-field", Passage.line(line.number(), line.text().strip()))));
        page.said().forEach(said -> take(said, fields, remarks));
        partnersWithoutIds(fields);
        if (!lines.canonical().isEmpty()) {
            fields.put("source", Found.value("source", lines.canonical(), new Passage(0, 0, "", lines.canonical())));
        }
        var code = fields.get("code");
        if (code == null || !fields.containsKey("title")) {
            remarks.add(new Remark(Remark.Kind.REJECTED, code == null ? "no-code" : "no-title", Passage.line(1, source.name())));
            return new Reading("project-page", List.of(), remarks);
        }
        var key = "project:" + code.values().getFirst();
        return new Reading("project-page", List.of(new Finding(key, EntryKind.PROJECT, Lang.FI, List.copyOf(fields.values()), true)), remarks);
    }

    private static void take(Said said, Map<String, Found> fields, List<Remark> remarks) {
        var passage = said.passage();
        var field = said.label().field();
        if (said.text().isBlank()) {
            remarks.add(new Remark(Remark.Kind.IGNORED, "empty-heading", passage));
            return;
        }
        Optional<List<Found>> found = switch (said.label().holds()) {
            case PERSON -> {
                remarks.add(new Remark(Remark.Kind.LEFT_OUT, "personal-data", Passage.line(passage.from(), said.label().headings().getFirst())));
                yield Optional.of(List.of());
            }
            case NOTHING -> {
                remarks.add(new Remark(Remark.Kind.NOT_PLACED, "no-field", passage));
                yield Optional.of(List.of());
            }
            case TEXT -> Optional.of(List.of(Found.text(field, Lang.FI, Prose.markdown(said.lines()), passage)));
            case LINE -> Optional.of(List.of(Found.text(field, Lang.FI, Prose.line(said.lines()), passage)));
            case PROJECT_CODE -> CODE.matcher(said.text()).results().findFirst().map(match -> List.of(Found.value(field, match.group(), passage)));
            case VALUE -> Optional.of(List.of(Found.value(field, Prose.line(said.lines()), passage)));
            case FUND -> Funds.key(said.text()).map(key -> List.of(Found.value(field, key, passage)));
            case PERIOD -> Days.period(said.text()).map(period -> period(period, passage));
            case DAY -> Days.read(said.text()).map(day -> List.of(Found.value(field, day.toString(), passage)));
            case AMOUNT -> Amounts.read(said.text()).map(amount -> List.of(Found.value(field, amount, passage)));
            case BUSINESS_ID -> BusinessId.read(said.text()).map(id -> List.of(Found.value(field, id, passage)));
            case ORGANISATION -> Optional.of(List.of(Found.entries(field, EntryKind.ORGANISATION, List.of(Prose.line(said.lines())), passage)));
            case ORGANISATIONS -> Optional.of(List.of(Found.entries(field, EntryKind.ORGANISATION, Prose.items(said.lines()), passage)));
            case AREAS -> Optional.of(List.of(Found.areas(areas(said), passage)));
            case ADDRESS -> address(said.text()).map(link -> List.of(Found.value(field, link, passage)));
        };
        found.ifPresentOrElse(
                all -> all.forEach(each -> add(fields, each, remarks)),
                () -> remarks.add(new Remark(Remark.Kind.NOT_PLACED, reason(said.label().holds()), passage)));
    }

    private static String reason(Holds holds) {
        return switch (holds) {
            case BUSINESS_ID -> "wrong-business-id";
            case PERIOD, DAY -> "no-day";
            case AMOUNT -> "no-amount";
            case PROJECT_CODE -> "no-code";
            case FUND -> "no-fund";
            default -> "wrong-shape";
        };
    }

    private static List<Found> period(Days.Period period, Passage passage) {
        return List.of(Found.value("start", period.start().toString(), passage), Found.value("end", period.end().toString(), passage));
    }

    private static List<String> areas(Said said) {
        return Prose.items(said.lines()).stream()
                .map(line -> line.replaceFirst("(?iu)^(maakunnat|seutukunnat|kunnat|suuralueet|maakunta|kunta)\\s*:\\s*", ""))
                .flatMap(line -> List.of(line.split("\\s*[,;]\\s*")).stream())
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private static Optional<String> address(String text) {
        var tidy = text.strip();
        if (tidy.matches("(?i)www\\.\\S+|[\\w-]+(\\.[\\w-]+)+(/\\S*)?")) {
            tidy = "https://" + tidy;
        }
        return tidy.matches("https?://\\S+") ? Optional.of(tidy) : Optional.empty();
    }

    private static void add(Map<String, Found> fields, Found found, List<Remark> remarks) {
        var before = fields.putIfAbsent(found.field(), found);
        if (before == null || before.values().equals(found.values())) {
            return;
        }
        if (found.sense() == Found.Sense.TEXT) {
            var both = before.values().getFirst() + "\n\n" + found.values().getFirst();
            var words = new Passage(before.passage().from(), found.passage().until(), "", before.passage().text() + "\n\n" + found.passage().text());
            fields.put(found.field(), Found.text(found.field(), Lang.FI, both, words));
        } else {
            remarks.add(new Remark(Remark.Kind.NOT_PLACED, "said-twice", found.passage()));
        }
    }

    /** Partners are often written with their identity codes behind; the name alone is the organisation's. */
    private static void partnersWithoutIds(Map<String, Found> fields) {
        fields.computeIfPresent("partners", (field, found) -> Found.entries(
                field,
                EntryKind.ORGANISATION,
                found.values().stream()
                        .filter(name -> !name.matches("\\d{1,3}"))
                        .flatMap(name -> List.of(name.split("\\s*;\\s*")).stream())
                        .map(name -> {
                            var match = PARTNER.matcher(name);
                            return match.matches() ? match.group(1).strip() : name;
                        })
                        .toList(),
                found.passage()));
        if (fields.containsKey("partners") && fields.get("partners").values().isEmpty()) {
            fields.remove("partners");
        }
    }
}
