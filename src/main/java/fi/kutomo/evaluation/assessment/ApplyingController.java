package fi.kutomo.evaluation.assessment;

import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.evaluation.validation.Applying;
import fi.kutomo.evaluation.validation.State;
import fi.kutomo.evaluation.validation.Validation;
import fi.kutomo.evaluation.validation.ValidationRules;
import fi.kutomo.evaluation.validation.ValidationStore;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What those who made a model do for its validation. */
@Controller
@Access(Access.Level.WRITER)
class ApplyingController {

    private static final int LONGEST = 4000;
    private static final int LEAST_REASON = 40;

    private final Applying applying;
    private final ValidationStore validations;
    private final ValidationRules rules;
    private final ValidationPages pages;
    private final Frameworks frameworks;
    private final Entries entries;

    ApplyingController(
            Applying applying,
            ValidationStore validations,
            ValidationRules rules,
            ValidationPages pages,
            Frameworks frameworks,
            Entries entries) {
        this.applying = applying;
        this.validations = validations;
        this.rules = rules;
        this.pages = pages;
        this.frameworks = frameworks;
        this.entries = entries;
    }

    @GetMapping("/{lang}/validations/new")
    BeginPage fresh(@RequestParam(defaultValue = "") String entry) {
        return new BeginPage(Ui.t("evaluation.applying.title"), entry, Mistakes.none());
    }

    @PostMapping("/{lang}/validations/new")
    Reply create(Caller caller, Lang lang, @RequestParam(defaultValue = "") String entry) {
        var id = PermanentId.parse(entry);
        var problem = "evaluation.applying.unknown";
        if (id.isPresent()) {
            try {
                return Reply.seeOther(at(lang, applying.begin(id.get(), caller), "/answers"));
            } catch (Refused refused) {
                problem = refused.messageKey();
            }
        }
        return Reply.of(new BeginPage(Ui.t("evaluation.applying.title"), entry, Mistakes.of(Map.of("entry", Ui.t(problem)))), 422);
    }

    @GetMapping("/{lang}/validations/{slug}/answers")
    Reply answers(Caller caller, Lang lang, @PathVariable String slug) {
        var validation = mine(slug, caller);
        return validation.state() == State.DRAFT
                ? Reply.of(page(validation, lang, Mistakes.none(), Map.of()))
                : Reply.seeOther(at(lang, validation, ""));
    }

    @PostMapping("/{lang}/validations/{slug}/answers")
    Reply answer(
            Caller caller,
            Lang lang,
            @PathVariable String slug,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "keep") String then,
            @RequestParam Map<String, String> form) {
        var validation = mine(slug, caller);
        try {
            applying.answer(slug, form, version, caller);
        } catch (Refused refused) {
            return Reply.of(page(validation, lang, Mistakes.of(Map.of("Q1", Ui.t(refused.messageKey()))), form), 409);
        }
        if (!then.equals("submit")) {
            return Reply.seeOther(at(lang, validation, "/answers"), "evaluation.applying.kept");
        }
        var missing = applying.submit(slug, caller);
        if (missing.isEmpty()) {
            return Reply.seeOther(at(lang, validation, ""), "evaluation.applying.submitted");
        }
        var problems = new LinkedHashMap<String, String>();
        missing.forEach(code -> problems.put(code, Ui.t("evaluation.applying.short", Applying.LEAST_ANSWER)));
        var framework = frameworks.version(validation.framework());
        var mistakes = Mistakes.of(problems).named(code -> framework.question(code).map(question -> question.text().in(lang)).orElse(""));
        return Reply.of(page(validations.get(slug), lang, mistakes, Map.of()), 422);
    }

    @PostMapping("/{lang}/validations/{slug}/renewal")
    Reply renew(Caller caller, Lang lang, @PathVariable String slug) {
        var validation = mine(slug, caller);
        applying.renew(slug, caller);
        return Reply.seeOther(at(lang, validation, "/answers"));
    }

    @PostMapping("/{lang}/validations/{slug}/appeal")
    Reply appeal(Caller caller, Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String appeal) {
        var validation = mine(slug, caller);
        if (appeal.strip().length() < LEAST_REASON || appeal.length() > LONGEST) {
            var mistakes = Mistakes.of(Map.of("appeal", Ui.t("evaluation.appeal.short", LEAST_REASON)));
            return Reply.of(pages.page(validation, caller, mistakes, Map.of("appeal", appeal)), 422);
        }
        applying.appeal(slug, appeal.strip(), caller);
        return Reply.seeOther(at(lang, validation, ""), "evaluation.appeal.made");
    }

    private Validation mine(String slug, Caller caller) {
        var validation = validations.get(slug);
        if (!rules.submits(caller, validation)) {
            throw new NotFound(slug);
        }
        return validation;
    }

    /** What was typed stands before what is kept. */
    private AnswersPage page(Validation validation, Lang lang, Mistakes mistakes, Map<String, String> typed) {
        var framework = frameworks.version(validation.framework());
        var answers = validations.answers(validation.id());
        List<AnswersPage.Question> questions = framework.questions().stream()
                .map(question -> new AnswersPage.Question(
                        question.code(),
                        question.text().in(lang),
                        question.help().in(lang),
                        typed.getOrDefault(question.code(), answers.containsKey(question.code()) ? answers.get(question.code()).said() : "")))
                .toList();
        return new AnswersPage(
                Ui.t("evaluation.applying.answers"),
                Named.of(entries, validation.permanentId(), lang),
                validation.path(),
                validation.version(),
                validation.sentBack(),
                questions,
                Applying.LEAST_ANSWER,
                LONGEST,
                mistakes);
    }

    private static String at(Lang lang, Validation validation, String rest) {
        return "/" + lang.tag() + "/" + validation.path() + rest;
    }
}
