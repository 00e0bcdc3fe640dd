package fi.kutomo.evaluation.assessment;

import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.evaluation.validation.AssessorStore;
import fi.kutomo.evaluation.validation.Decision;
import fi.kutomo.evaluation.validation.DecisionStore;
import fi.kutomo.evaluation.validation.Heard;
import fi.kutomo.evaluation.validation.Marksheets;
import fi.kutomo.evaluation.validation.Validation;
import fi.kutomo.evaluation.validation.ValidationRules;
import fi.kutomo.evaluation.validation.ValidationStore;
import fi.kutomo.evaluation.validation.VoiceStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Validations for programs. A program that calls without a session reads what is public; one that carries a session reads what that
 * person may read on the page, and marks by the same rule.
 */
@Controller
@Access(Access.Level.PUBLIC)
class ValidationApi {

    private static final int PART = 500;

    private final ValidationStore validations;
    private final AssessorStore assessors;
    private final DecisionStore decisions;
    private final VoiceStore voices;
    private final Frameworks frameworks;
    private final Marksheets sheets;
    private final ValidationRules rules;
    private final ValidationPages pages;

    ValidationApi(
            ValidationStore validations,
            AssessorStore assessors,
            DecisionStore decisions,
            VoiceStore voices,
            Frameworks frameworks,
            Marksheets sheets,
            ValidationRules rules,
            ValidationPages pages) {
        this.validations = validations;
        this.assessors = assessors;
        this.decisions = decisions;
        this.voices = voices;
        this.frameworks = frameworks;
        this.sheets = sheets;
        this.rules = rules;
        this.pages = pages;
    }

    @GetMapping("/api/v1/validations")
    @ResponseBody
    ResponseEntity<Map<String, Object>> list(@RequestParam(defaultValue = "1") int page) {
        int number = Math.clamp(page, 1, 100_000);
        long total = decisions.countPublished();
        var shown = decisions.published((number - 1) * PART, PART);
        var about = validations.many(shown.stream().map(Decision::validation).toList()).stream()
                .collect(Collectors.toMap(Validation::id, Function.identity()));
        var lines = shown.stream()
                .filter(decision -> about.containsKey(decision.validation()))
                .map(decision -> view(Objects.requireNonNull(about.get(decision.validation())), decision))
                .toList();
        var view = new LinkedHashMap<String, Object>();
        view.put("total", total);
        view.put("validations", lines);
        view.put("next", (long) number * PART < total ? number + 1 : null);
        return answer(view, true);
    }

    @GetMapping("/api/v1/validations/{slug}")
    @ResponseBody
    ResponseEntity<Map<String, Object>> show(Caller caller, @PathVariable String slug) {
        var validation = validations.get(slug);
        var assigned = assessors.of(validation.id(), validation.round());
        boolean inside = rules.maySeeProcess(caller, validation, assigned);
        var decision = decisions.newest(List.of(validation.id())).stream().findFirst();
        if (decision.isEmpty() && !inside) {
            throw new NotFound(slug);
        }
        var view = decision.map(each -> view(validation, each)).orElseGet(() -> head(validation));
        if (inside) {
            view.put("process", validation.state().name());
            view.put("round", validation.round());
            view.put("marks", sheets.visible(caller, validation).stream().map(ValidationApi::sheet).toList());
        }
        return answer(view, !inside);
    }

    private static Map<String, Object> sheet(Marksheets.Sheet sheet) {
        var marks = new LinkedHashMap<String, Object>();
        sheet.first().keySet().stream().sorted().forEach(code -> sheet.now(code).ifPresent(mark -> {
            var one = new LinkedHashMap<String, Object>();
            mark.score().ifPresent(score -> one.put("score", score));
            mark.confidence().ifPresent(confidence -> one.put("confidence", confidence.name()));
            one.put("reason", mark.reason());
            marks.put(code, one);
        }));
        return Map.of("third", sheet.assignment().third(), "handedIn", sheet.assignment().handedIn(), "marks", marks);
    }

    private static LinkedHashMap<String, Object> head(Validation validation) {
        var view = new LinkedHashMap<String, Object>();
        view.put("entry", validation.permanentId().value());
        view.put("url", Ui.absolute(Ui.url(validation.path())));
        return view;
    }

    private LinkedHashMap<String, Object> view(Validation validation, Decision decision) {
        var view = head(validation);
        view.put("standing", decision.standing(pages.today()).name());
        view.put("outcome", decision.outcome().name());
        view.put("mean", decision.mean());
        view.put("finalMarks", decision.marks());
        view.put("gatesMissed", decision.missed());
        view.put("revision", decision.revision());
        view.put("framework", decision.framework());
        view.put("gradeOfEvidence", decision.grade());
        view.put("completeness", decision.completeness());
        decision.alpha().ifPresent(alpha -> view.put("alpha", alpha));
        decision.kappa().ifPresent(kappa -> view.put("kappa", kappa));
        view.put("reasons", decision.reasons().byTag());
        decision.publishedAt().ifPresent(at -> view.put("published", at));
        decision.validUntil().ifPresent(until -> view.put("validUntil", until));
        decision.withdrawnAt().ifPresent(at -> view.put("withdrawn", at));
        Heard.of(voices.of(validation.id(), decision.round()), frameworks.version(decision.framework()))
                .ifPresent(heard -> view.put("livedExperience", heard));
        view.put("statement", Ui.absolute(Ui.url(validation.path() + "/statement.json")));
        view.put("badge", Ui.absolute(Ui.url(validation.path() + "/badge.svg")));
        return view;
    }

    private static ResponseEntity<Map<String, Object>> answer(Map<String, Object> view, boolean open) {
        var answer = ResponseEntity.ok().header("Cache-Control", open ? "no-cache" : "no-store");
        return (open ? answer.header("Access-Control-Allow-Origin", "*") : answer).body(view);
    }
}
