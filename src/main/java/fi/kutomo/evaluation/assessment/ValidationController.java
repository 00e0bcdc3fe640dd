package fi.kutomo.evaluation.assessment;

import fi.kutomo.evaluation.assessment.ValidationsPage.Line;
import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.evaluation.statements.Statements;
import fi.kutomo.evaluation.validation.Decision;
import fi.kutomo.evaluation.validation.DecisionStore;
import fi.kutomo.evaluation.validation.Validation;
import fi.kutomo.evaluation.validation.ValidationStore;
import fi.kutomo.evaluation.validation.Voice;
import fi.kutomo.evaluation.validation.VoiceStore;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Pager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Public decisions: the list, one, its badge and its signed statement. */
@Controller
@Access(Access.Level.PUBLIC)
class ValidationController {

    private static final int ON_A_PAGE = 25;

    private final ValidationStore validations;
    private final DecisionStore decisions;
    private final VoiceStore voices;
    private final ValidationPages pages;
    private final Frameworks frameworks;
    private final Statements statements;
    private final Entries entries;

    ValidationController(
            ValidationStore validations,
            DecisionStore decisions,
            VoiceStore voices,
            ValidationPages pages,
            Frameworks frameworks,
            Statements statements,
            Entries entries) {
        this.validations = validations;
        this.decisions = decisions;
        this.voices = voices;
        this.pages = pages;
        this.frameworks = frameworks;
        this.statements = statements;
        this.entries = entries;
    }

    @GetMapping("/{lang}/validations")
    ValidationsPage list(Caller caller, Lang lang, @RequestParam(defaultValue = "1") int page) {
        int number = Math.max(1, page);
        int all = decisions.countPublished();
        var shown = decisions.published((number - 1) * ON_A_PAGE, ON_A_PAGE);
        var about = validations.many(shown.stream().map(Decision::validation).toList()).stream()
                .collect(Collectors.toMap(Validation::id, Function.identity()));
        var own = caller.person().filter(_ -> caller.is(Role.WRITER) || caller.is(Role.EDITOR)).map(validations::by).orElse(List.of());
        return new ValidationsPage(
                Ui.t("evaluation.validations.title"),
                lines(shown, about, lang),
                own(own, lang),
                asked(caller.person().map(voices::by).orElse(List.of()), lang),
                caller.is(Role.WRITER) || caller.is(Role.EDITOR),
                caller.is(Role.ASSESSOR),
                caller.is(Role.EDITOR),
                frameworks.versions().getFirst().number(),
                all > ON_A_PAGE
                        ? Optional.of(new Pager(number, (all + ON_A_PAGE - 1) / ON_A_PAGE, Ui.url("validations")))
                        : Optional.empty());
    }

    @GetMapping("/{lang}/validations/{slug}")
    ValidationPage show(Caller caller, @PathVariable String slug) {
        return pages.page(validations.get(slug), caller, Mistakes.none(), Map.of());
    }

    @GetMapping("/{lang}/validations/{slug}/badge.svg")
    @ResponseBody
    ResponseEntity<String> badge(@PathVariable String slug) {
        var decision = published(slug);
        var standing = decision.standing(pages.today());
        var until = decision.validUntil().map(Ui::date).orElse("");
        int newest = entries.published(validations.get(slug).permanentId()).map(Entries.PublicEntry::revision).orElse(decision.revision());
        var plain = Ui.t("evaluation.badge." + standing.name(), until);
        var words = newest > decision.revision() ? Ui.t("evaluation.badge.older", plain, decision.revision(), newest) : plain;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
                .header("Cache-Control", "no-cache")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(Badge.svg(Ui.keeper(), words, standing));
    }

    @GetMapping("/{lang}/validations/{slug}/statement.json")
    @ResponseBody
    ResponseEntity<byte[]> statement(@PathVariable String slug) {
        published(slug);
        var document = statements.about(validations.get(slug).id()).orElseThrow(() -> new NotFound(slug));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-cache")
                .header("Access-Control-Allow-Origin", "*")
                .header("Content-Disposition", "inline; filename=\"validation-" + slug + ".json\"")
                .body(document.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Decision published(String slug) {
        return decisions.newest(List.of(validations.get(slug).id())).stream().findFirst().orElseThrow(() -> new NotFound(slug));
    }

    private List<Line> lines(List<Decision> shown, Map<UUID, Validation> about, Lang lang) {
        var named = Named.of(entries, about.values().stream().map(Validation::permanentId).toList(), lang);
        return shown.stream()
                .filter(decision -> about.containsKey(decision.validation()))
                .map(decision -> {
                    var validation = Objects.requireNonNull(about.get(decision.validation()));
                    return new Line(
                            named.getOrDefault(validation.permanentId(), new Named(validation.permanentId().value(), null, null)),
                            Ui.url(validation.path()),
                            Sign.of(decision, decision.standing(pages.today())),
                            decision.validUntil()
                                    .map(until -> Ui.t("evaluation.validations.until", Ui.date(decision.publishedAt().orElseThrow()), Ui.date(until)))
                                    .orElseGet(() -> Ui.t("evaluation.validations.decided", Ui.date(decision.publishedAt().orElseThrow()))));
                })
                .toList();
    }

    private List<Line> asked(List<Voice> asked, Lang lang) {
        var about = validations.many(asked.stream().map(Voice::validation).toList()).stream()
                .collect(Collectors.toMap(Validation::id, Function.identity()));
        var named = Named.of(entries, about.values().stream().map(Validation::permanentId).toList(), lang);
        return asked.stream()
                .filter(voice -> about.containsKey(voice.validation()))
                .map(voice -> {
                    var validation = Objects.requireNonNull(about.get(voice.validation()));
                    return new Line(
                            named.getOrDefault(validation.permanentId(), new Named(validation.permanentId().value(), null, null)),
                            Ui.url(validation.path() + "/voice"),
                            Sign.of(voice),
                            Ui.t("evaluation.desk.due", Ui.date(voice.due())));
                })
                .toList();
    }

    private List<Line> own(List<Validation> own, Lang lang) {
        var named = Named.of(entries, own.stream().map(Validation::permanentId).toList(), lang);
        return own.stream()
                .map(validation -> new Line(
                        named.getOrDefault(validation.permanentId(), new Named(validation.permanentId().value(), null, null)),
                        Ui.url(validation.path()),
                        Sign.of(validation.state()),
                        Ui.t("evaluation.validations.changed", Ui.age(validation.changedAt()))))
                .toList();
    }
}
