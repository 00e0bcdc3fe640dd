package fi.kutomo.evaluation.assessment;

import fi.kutomo.evaluation.assessment.AssessmentPage.Step;
import fi.kutomo.evaluation.assessment.DeskPage.Task;
import fi.kutomo.evaluation.frameworks.Framework.Criterion;
import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.evaluation.validation.Assessing;
import fi.kutomo.evaluation.validation.AssessorStore;
import fi.kutomo.evaluation.validation.Assignment;
import fi.kutomo.evaluation.validation.Mark;
import fi.kutomo.evaluation.validation.Mark.Confidence;
import fi.kutomo.evaluation.validation.State;
import fi.kutomo.evaluation.validation.Validation;
import fi.kutomo.evaluation.validation.ValidationRules;
import fi.kutomo.evaluation.validation.ValidationStore;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The assessor's desk and form. */
@Controller
@Access(Access.Level.ASSESSOR)
class AssessingController {

    private static final int LONGEST = 4000;

    private final Assessing assessing;
    private final ValidationStore validations;
    private final AssessorStore assessors;
    private final AskedParts parts;
    private final ValidationRules rules;
    private final ValidationPages pages;
    private final Frameworks frameworks;
    private final Entries entries;

    AssessingController(
            Assessing assessing,
            ValidationStore validations,
            AssessorStore assessors,
            AskedParts parts,
            ValidationRules rules,
            ValidationPages pages,
            Frameworks frameworks,
            Entries entries) {
        this.assessing = assessing;
        this.validations = validations;
        this.assessors = assessors;
        this.parts = parts;
        this.rules = rules;
        this.pages = pages;
        this.frameworks = frameworks;
        this.entries = entries;
    }

    @GetMapping("/{lang}/validations/desk")
    DeskPage desk(Caller caller, Lang lang) {
        var own = assessors.by(caller.person().orElseThrow());
        var about = validations.many(own.stream().map(Assignment::validation).toList()).stream()
                .collect(Collectors.toMap(Validation::id, Function.identity()));
        var open = new ArrayList<Task>();
        var done = new ArrayList<Task>();
        for (var one : own.reversed()) {
            var validation = about.get(one.validation());
            if (validation == null) {
                continue;
            }
            var step = step(validation, one);
            boolean running = step != Step.DONE && validation.round() == one.round();
            boolean late = running && pages.today().isAfter(one.due());
            (running ? open : done).add(new Task(
                    Named.of(entries, validation.permanentId(), lang),
                    Ui.url(validation.path() + (running ? "/assessment" : "")),
                    Ui.t("evaluation.desk.step." + (running ? step : Step.DONE).name()),
                    running ? Ui.t(late ? "evaluation.desk.late" : "evaluation.desk.due", Ui.date(one.due())) : one.handedInAt().map(Ui::date).orElse(""),
                    late));
        }
        return new DeskPage(Ui.t("evaluation.desk.title"), open.size(), open, done.reversed());
    }

    @GetMapping("/{lang}/validations/{slug}/assessment")
    AssessmentPage show(Caller caller, @PathVariable String slug) {
        return page(validations.get(slug), caller, Mistakes.none(), List.of());
    }

    @PostMapping("/{lang}/validations/{slug}/stake")
    Reply declare(Caller caller, @PathVariable String slug, @RequestParam(defaultValue = "") String stake) {
        own(validations.get(slug), caller);
        switch (stake) {
            case "none" -> {
                assessing.declare(slug, caller);
                return Reply.seeOther(Ui.url("validations/" + slug + "/assessment"));
            }
            case "tie", "busy" -> {
                assessing.decline(slug, stake.equals("tie"), caller);
                return Reply.seeOther(Ui.url("validations/desk"), "evaluation.assessment.declined");
            }
            default -> {
                var mistakes = Mistakes.of(Map.of("stake", Ui.t("evaluation.assessment.stake.missing")));
                return Reply.of(page(validations.get(slug), caller, mistakes, List.of()), 422);
            }
        }
    }

    @PostMapping("/{lang}/validations/{slug}/assessment")
    Reply assess(
            Caller caller, @PathVariable String slug, @RequestParam(defaultValue = "keep") String then, @RequestParam Map<String, String> form) {
        var validation = validations.get(slug);
        var own = own(validation, caller);
        if (step(validation, own) == Step.SETTLE) {
            return settle(validation, caller, form);
        }
        var marks = marks(validation, form, false);
        assessing.keep(slug, marks, caller);
        if (!then.equals("hand-in")) {
            return Reply.seeOther(Ui.url("validations/" + slug + "/assessment"), "evaluation.assessment.kept");
        }
        var missing = assessing.handIn(slug, caller);
        if (missing.isEmpty()) {
            return Reply.seeOther(Ui.url("validations/" + slug + "/assessment"), "evaluation.assessment.handedIn");
        }
        return Reply.of(page(validations.get(slug), caller, wrong(missing, marks, validation), List.of()), 422);
    }

    /** Marks that are left as they were need no new reason; one that changes does. */
    private Reply settle(Validation validation, Caller caller, Map<String, String> form) {
        int least = frameworks.version(validation.framework()).rules().leastReason();
        var changed = marks(validation, form, true).stream().filter(mark -> mark.score().isPresent()).toList();
        var wrong = changed.stream().filter(mark -> mark.reason().strip().length() < least).map(Mark::criterion).toList();
        if (!wrong.isEmpty()) {
            var problems = new LinkedHashMap<String, String>();
            wrong.forEach(code -> problems.put("reason-" + code, Ui.t("evaluation.assessment.reason.short", code, least)));
            return Reply.of(page(validation, caller, Mistakes.of(problems), changed), 422);
        }
        assessing.settle(validation.slug(), changed, caller);
        return Reply.seeOther(Ui.url(validation.path() + "/assessment"), "evaluation.assessment.settled");
    }

    private Mistakes wrong(List<String> missing, List<Mark> marks, Validation validation) {
        int least = frameworks.version(validation.framework()).rules().leastReason();
        var problems = new LinkedHashMap<String, String>();
        for (var code : missing) {
            var mark = marks.stream().filter(each -> each.criterion().equals(code)).findFirst().orElse(Mark.none(code));
            if (mark.score().isEmpty()) {
                problems.put("score-" + code, Ui.t("evaluation.assessment.score.missing", code));
            } else if (mark.confidence().isEmpty()) {
                problems.put("confidence-" + code, Ui.t("evaluation.assessment.confidence.missing", code));
            } else {
                problems.put("reason-" + code, Ui.t("evaluation.assessment.reason.short", code, least));
            }
        }
        return Mistakes.of(problems);
    }

    private List<Mark> marks(Validation validation, Map<String, String> form, boolean second) {
        return frameworks.version(validation.framework()).marked().stream()
                .map(Criterion::code)
                .filter(code -> form.containsKey("score-" + code))
                .map(code -> {
                    var score = form.getOrDefault("score-" + code, "");
                    var confidence = form.getOrDefault("confidence-" + code, "");
                    var reason = form.getOrDefault("reason-" + code, "").strip();
                    return new Mark(
                            code,
                            second,
                            score.matches("[0-4]") ? Optional.of(Integer.valueOf(score)) : Optional.empty(),
                            Arrays.stream(Confidence.values()).filter(each -> each.name().equals(confidence)).findFirst(),
                            reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason);
                })
                .toList();
    }

    private AssessmentPage page(Validation validation, Caller caller, Mistakes mistakes, List<Mark> typed) {
        var own = own(validation, caller);
        var framework = frameworks.version(validation.framework());
        var step = step(validation, own);
        var entry = Named.of(entries, validation.permanentId(), caller.lang());
        return new AssessmentPage(
                Ui.t("evaluation.assessment.title", entry.title()),
                entry,
                validation.path(),
                step,
                Ui.date(own.due()),
                own.third(),
                framework.rules().leastReason(),
                pages.answers(validation, framework, caller.lang()),
                step == Step.MARK || step == Step.SETTLE ? parts.asked(validation, caller, own, step, typed) : List.of(),
                mistakes);
    }

    private static Step step(Validation validation, Assignment own) {
        boolean settling = validation.state() == State.RECONCILING && !own.third() && own.handedIn() && own.settledAt().isEmpty();
        if (settling) {
            return Step.SETTLE;
        }
        return own.handedIn() ? Step.DONE : own.declaredAt().isEmpty() ? Step.DECLARE : Step.MARK;
    }

    private Assignment own(Validation validation, Caller caller) {
        return rules.own(caller, assessors.of(validation.id(), validation.round())).orElseThrow(() -> new NotFound(validation.slug()));
    }
}
