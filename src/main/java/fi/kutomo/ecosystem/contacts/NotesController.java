package fi.kutomo.ecosystem.contacts;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fi.kutomo.accounts.People;
import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Chip;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log as a list, narrowed as the weaver likes, and as a file of the same. */
@Controller
@Access(Access.Level.WEAVER)
class NotesController {

    private static final int PART = 30;
    private static final int PORTION = 500;

    private final NoteStore notes;
    private final NoteLines lines;
    private final ContactRules rules;
    private final ActorStore actors;
    private final Choices choices;
    private final People people;
    private final Topics topics;

    NotesController(NoteStore notes, NoteLines lines, ContactRules rules, ActorStore actors, Choices choices, People people, Topics topics) {
        this.notes = notes;
        this.lines = lines;
        this.rules = rules;
        this.actors = actors;
        this.choices = choices;
        this.people = people;
        this.topics = topics;
    }

    @GetMapping("/{lang}/weaving/contacts")
    NotesPage list(Lang lang, @RequestParam Map<String, String> sent, Caller caller) {
        var reader = rules.require(caller);
        var filter = NoteFilter.of(sent);
        long total = notes.count(filter, reader.sight(), reader.self());
        int pages = (int) Math.max(1, (total + PART - 1) / PART);
        var typed = sent.getOrDefault("page", "1");
        int number = Math.clamp(typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 1, 1, pages);
        var found = notes.list(filter, reader.sight(), reader.self(), (number - 1) * PART, PART);
        var writers = people.namesAtWork(notes.weavers(reader.sight(), reader.self()));
        return new NotesPage(
                Ui.t("ecosystem.contacts.title"), filter, verbs(filter), regions(filter, reader, lang), weavers(filter, writers),
                chips(filter, reader, writers, lang), total, lines.of(found, reader, lang), new Pager(number, pages, Ui.url(Note.PATH) + filter.parameters()));
    }

    private static Option any(String chosen) {
        return Option.of("", Ui.t("ecosystem.finding.any"), chosen.isEmpty());
    }

    private static List<Option> verbs(NoteFilter filter) {
        return Stream.concat(
                        Stream.of(any(filter.value("verb"))),
                        Arrays.stream(Verb.values())
                                .map(verb -> Option.of(verb.name(), Ui.t("ecosystem.contacts.verb." + verb.name()), verb.name().equals(filter.value("verb")))))
                .toList();
    }

    /** The regions that the reader weaves. */
    private List<Option> regions(NoteFilter filter, Reader reader, Lang lang) {
        var woven = choices.of(Facet.REGION, filter.value("region"), lang).stream()
                .filter(option -> reader.realm().everywhere() || reader.realm().regions().contains(option.value()));
        return Stream.concat(Stream.of(any(filter.value("region"))), woven).toList();
    }

    private static List<Option> weavers(NoteFilter filter, Map<UUID, String> names) {
        return Stream.concat(
                        Stream.of(any(filter.value("weaver"))),
                        NoteChoices.options(names, filter.value("weaver")).stream().sorted(Comparator.comparing(Option::label)))
                .toList();
    }

    private List<Chip> chips(NoteFilter filter, Reader reader, Map<UUID, String> writers, Lang lang) {
        var regions = topics.names(filter.region().stream().toList(), lang);
        return filter.values().entrySet().stream()
                .map(each -> {
                    var value = each.getValue();
                    var label = switch (each.getKey()) {
                        case "actor" -> actors.at(value, reader.sight()).map(actor -> actor.name().in(lang)).orElse(value);
                        case "verb" -> filter.verb().map(verb -> Ui.t("ecosystem.contacts.verb." + verb.name())).orElse(value);
                        case "region" -> regions.getOrDefault(value, value);
                        case "weaver" -> filter.weaver().map(id -> writers.getOrDefault(id, "–")).orElse(value);
                        case "from" -> Ui.t("ecosystem.contacts.since", value);
                        case "to" -> Ui.t("ecosystem.contacts.until", value);
                        default -> value;
                    };
                    return new Chip(label, Ui.url(Note.PATH) + filter.parameters(each.getKey()));
                })
                .toList();
    }

    /** The list as it is narrowed, as a file; of the same notes. */
    @GetMapping("/{lang}/weaving/contacts.csv")
    void table(Lang lang, @RequestParam Map<String, String> sent, Caller caller, HttpServletResponse response) throws IOException {
        var reader = rules.require(caller);
        var filter = NoteFilter.of(sent);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"contacts.csv\"");
        response.setHeader("Cache-Control", "no-store");
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
                var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord("day", "verb", "actor", "connected_with", "words", "weaver", "heard_and_to_do", "url");
            var found = notes.list(filter, reader.sight(), reader.self(), 0, PORTION);
            for (int offset = PORTION; !found.isEmpty(); offset += PORTION) {
                var told = lines.of(found, reader, lang);
                for (int i = 0; i < found.size(); i++) {
                    csv.writeRecord(row(found.get(i), told.get(i)));
                }
                found = notes.list(filter, reader.sight(), reader.self(), offset, PORTION);
            }
        }
    }

    private static List<String> row(Note note, NotesPage.Line line) {
        return List.of(
                note.day().toString(), note.verb().name().toLowerCase(Locale.ROOT), safe(line.actor()), safe(line.other()), safe(line.words()), safe(line.weaver()),
                safe(String.join("; ", line.facts())), Ui.absolute(line.address()));
    }

    /** A spreadsheet must not take a text for a formula. */
    private static String safe(String cell) {
        return cell.matches("(?s)'*[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
