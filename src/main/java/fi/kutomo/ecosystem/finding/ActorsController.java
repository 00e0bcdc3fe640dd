package fi.kutomo.ecosystem.finding;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Chip;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Actors and partners, found by everybody within what may be shown. */
@Controller
@Access(Access.Level.PUBLIC)
class ActorsController {

    private static final int PART = 30;
    private static final int PORTION = 500;
    private static final int OPEN = 4;

    private final ActorListing listing;
    private final ActorLines lines;
    private final Sights sights;
    private final Choices choices;
    private final Topics topics;
    private final Messages messages;

    ActorsController(ActorListing listing, ActorLines lines, Sights sights, Choices choices, Topics topics, Messages messages) {
        this.listing = listing;
        this.lines = lines;
        this.sights = sights;
        this.choices = choices;
        this.topics = topics;
        this.messages = messages;
    }

    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/actors")
    ActorsPage list(Lang lang, @RequestParam Map<String, String> sent, Caller caller) {
        var filter = ActorFilter.of(sent);
        var sight = sights.of(caller);
        var total = listing.count(filter, sight, lang);
        int pages = (int) Math.max(1, (total + PART - 1) / PART);
        var typed = sent.getOrDefault("page", "1");
        int number = Math.clamp(typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 1, 1, pages);
        var found = listing.find(filter, sight, lang, (number - 1) * PART, PART);
        var asked = ActorFilter.ASKED.stream().map(facet -> asked(facet, filter, lang)).toList();
        var more = new ArrayList<>(asked.subList(OPEN, asked.size()));
        more.add(new ActorsPage.Asked("kind", Ui.t("ecosystem.finding.kind"), kinds(filter)));
        return new ActorsPage(
                messages.in(lang, "ecosystem.finding.title"), filter, asked.subList(0, OPEN), more, chips(filter, lang), total,
                lines.of(found, sight, lang), new Pager(number, pages, Ui.url(Actor.PLURAL) + filter.parameters()), caller.is(Role.PARTICIPANT),
                filter.narrows() && total > 0 && ActorRules.weaves(caller));
    }

    private ActorsPage.Asked asked(Facet facet, ActorFilter filter, Lang lang) {
        var options = Stream.concat(
                        Stream.of(Option.of("", Ui.t("ecosystem.finding.any"), filter.key(facet).isEmpty())), choices.of(facet, filter.key(facet), lang).stream())
                .toList();
        return new ActorsPage.Asked(facet.word(), Ui.t("ecosystem.actors.facet." + facet.name()), options);
    }

    private static List<Option> kinds(ActorFilter filter) {
        return Stream.concat(
                        Stream.of(Option.of("", Ui.t("ecosystem.finding.any"), filter.kind().isEmpty())),
                        Arrays.stream(ActorKind.values())
                                .map(kind -> Option.of(kind.name(), Ui.t("ecosystem.actors.kind." + kind.name()), kind.name().equals(filter.kind()))))
                .toList();
    }

    private List<Chip> chips(ActorFilter filter, Lang lang) {
        var names = topics.names(filter.said().values(), lang);
        return filter.chosen().entrySet().stream()
                .map(each -> {
                    var label = switch (each.getKey()) {
                        case "q" -> each.getValue();
                        case "kind" -> Ui.t("ecosystem.actors.kind." + each.getValue());
                        default -> Ui.t("ecosystem.finding.chosen", Ui.t("ecosystem.actors.facet." + each.getKey().toUpperCase(Locale.ROOT)),
                                names.getOrDefault(each.getValue(), each.getValue()));
                    };
                    return new Chip(label, Ui.url(Actor.PLURAL) + filter.without(each.getKey()));
                })
                .toList();
    }

    /** The list as it is narrowed, as a file; of the same actors and the same words about them. */
    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/actors.csv")
    void table(Lang lang, @RequestParam Map<String, String> sent, Caller caller, HttpServletResponse response) throws IOException {
        var filter = ActorFilter.of(sent);
        var sight = sights.of(caller);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"actors.csv\"");
        response.setHeader("Cache-Control", "no-cache");
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
                var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(head());
            List<Actor> found = listing.find(filter, sight, lang, 0, PORTION);
            for (int offset = 0; !found.isEmpty(); found = listing.find(filter, sight, lang, offset, PORTION)) {
                var said = lines.said(found, sight);
                var names = lines.names(said, lang);
                for (var actor : found) {
                    csv.writeRecord(row(actor, said.getOrDefault(actor.id(), List.of()), names, lang));
                }
                offset += PORTION;
            }
        }
    }

    private static List<String> head() {
        var cells = new ArrayList<>(List.of("id", "kind", "name", "url"));
        Arrays.stream(Facet.values()).map(Facet::word).forEach(cells::add);
        return cells;
    }

    private static List<String> row(Actor actor, List<Statement> said, Map<String, String> names, Lang lang) {
        var cells = new ArrayList<>(List.of(
                actor.slug(), actor.kind().name().toLowerCase(Locale.ROOT), safe(actor.name().in(lang)), Ui.absolute(Ui.url(actor.path()))));
        for (var facet : Facet.values()) {
            cells.add(safe(String.join("; ", ActorLines.told(said, names, facet))));
        }
        return cells;
    }

    /** A spreadsheet must not take a text for a formula. */
    private static String safe(String cell) {
        return cell.matches("(?s)'*[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
