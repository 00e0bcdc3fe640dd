package fi.kutomo.ecosystem.surveying;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.ecosystem.surveys.Answer;
import fi.kutomo.ecosystem.surveys.Asked;
import fi.kutomo.ecosystem.surveys.AskedStore;
import fi.kutomo.ecosystem.surveys.SurveyRules;
import fi.kutomo.ecosystem.surveys.SurveyStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who was asked in a survey and what came of it, as a table: the actors that the weaver sees, without any address. */
@Controller
@Access(Access.Level.WEAVER)
class SurveyFileController {

    private static final List<Facet> FACETS = List.of(Facet.ROLE, Facet.SECTOR, Facet.BRANCH, Facet.REGION);

    private final SurveyStore surveys;
    private final AskedStore asked;
    private final SurveyRules rules;
    private final ActorStore actors;
    private final StatementStore statements;
    private final Sights sights;
    private final Topics topics;

    SurveyFileController(
            SurveyStore surveys, AskedStore asked, SurveyRules rules, ActorStore actors, StatementStore statements, Sights sights, Topics topics) {
        this.surveys = surveys;
        this.asked = asked;
        this.rules = rules;
        this.actors = actors;
        this.statements = statements;
        this.sights = sights;
        this.topics = topics;
    }

    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/surveys/{id}/answers.csv")
    void table(Lang lang, @PathVariable UUID id, Caller caller, HttpServletResponse response) throws IOException {
        var survey = surveys.find(id).orElseThrow(() -> new NotFound("survey " + id));
        rules.requireMind(caller, survey);
        var all = asked.of(id);
        var sight = sights.of(caller);
        var known = actors.find(all.stream().map(Asked::actor).toList(), sight).stream().collect(Collectors.toMap(Actor::id, actor -> actor));
        var said = statements.of(known.keySet(), sight);
        var names = topics.names(said.values().stream().flatMap(List::stream).map(each -> each.said().term()).distinct().toList(), lang);
        var counts = asked.counts(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"survey.csv\"");
        response.setHeader("Cache-Control", "no-store");
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
                var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(head());
            for (var one : all) {
                Optional.ofNullable(known.get(one.actor())).ifPresent(actor ->
                        csv.writeRecord(row(one, actor, said.getOrDefault(actor.id(), List.of()), names, counts.getOrDefault(one.id(), Map.of()), lang)));
            }
        }
    }

    private static List<String> head() {
        var cells = new ArrayList<>(List.of("actor", "kind", "name", "state", "asked", "reminders", "answered"));
        for (var answer : Answer.values()) {
            cells.add(word(answer));
        }
        FACETS.stream().map(Facet::word).forEach(cells::add);
        return cells;
    }

    private static List<String> row(
            Asked one, Actor actor, List<Statement> said, Map<String, String> names, Map<Answer, Integer> counts, Lang lang) {
        var cells = new ArrayList<>(List.of(
                actor.slug(), word(actor.kind()), safe(actor.name().in(lang)), word(one.state()), day(one.asked()), String.valueOf(one.reminders()),
                day(one.answered())));
        for (var answer : Answer.values()) {
            cells.add(String.valueOf(counts.getOrDefault(answer, 0)));
        }
        for (var facet : FACETS) {
            cells.add(safe(said.stream()
                    .map(Statement::said)
                    .filter(each -> each.facet() == facet)
                    .map(each -> names.getOrDefault(each.term(), each.term()))
                    .distinct()
                    .collect(Collectors.joining("; "))));
        }
        return cells;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String day(Optional<Instant> at) {
        return at.map(when -> when.atZone(Ui.ZONE).toLocalDate().toString()).orElse("");
    }

    /** A spreadsheet must not take a text for a formula. */
    private static String safe(String cell) {
        return cell.matches("(?s)'*[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
