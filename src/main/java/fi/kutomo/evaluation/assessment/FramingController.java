package fi.kutomo.evaluation.assessment;

import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.evaluation.frameworks.Framing;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The next version of the framework, written by editors. The last part of an address is the code of a question or criterion, or {@code new}. */
@Controller
@Access(Access.Level.EDITOR)
@RequestMapping("/{lang}/validations/frameworks/draft")
class FramingController {

    private static final String NEW = "new";
    private static final int LEAST_NOTE = 20;
    private static final int LONGEST_NOTE = 1000;

    private final Framing framing;
    private final FramePages pages;
    private final Messages messages;

    FramingController(Framing framing, FramePages pages, Messages messages) {
        this.framing = framing;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    FrameworkDraftPage draft(Lang lang) {
        return pages.draft("", Mistakes.none(), lang);
    }

    @PostMapping
    Reply begin(Caller caller) {
        framing.begin(caller);
        return home();
    }

    @GetMapping("/questions/{code}")
    QuestionFormPage question(@PathVariable String code) {
        if (!code.equals(NEW) && framing.required().content().question(code).isEmpty()) {
            throw new NotFound("question");
        }
        return pages.question(code, Optional.empty(), Mistakes.none());
    }

    @PostMapping("/questions/{code}")
    Reply keepQuestion(
            Caller caller,
            Lang lang,
            @PathVariable String code,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam Map<String, String> fields) {
        question(code);
        var typed = FrameForms.typed(fields, "text", lang, messages);
        var question = FrameForms.question(typed, code.equals(NEW) ? pages.fresh("Q") : code);
        return kept(
                typed, "text-" + lang.tag(), () -> framing.put(question, version, caller),
                mistakes -> pages.question(code, Optional.of(fields), mistakes));
    }

    @PostMapping("/questions/{code}/removal")
    Reply removeQuestion(Caller caller, @PathVariable String code, @RequestParam(defaultValue = "-1") int version) {
        question(code);
        framing.removeQuestion(code, version, caller);
        return Reply.seeOther(Ui.url(FrameworkDraftPage.PLACE), "evaluation.framing.removed");
    }

    @GetMapping("/criteria/{code}")
    CriterionFormPage criterion(Lang lang, @PathVariable String code) {
        if (!code.equals(NEW) && framing.required().content().criterion(code).isEmpty()) {
            throw new NotFound("criterion");
        }
        return pages.criterion(code, Optional.empty(), Mistakes.none(), lang);
    }

    @PostMapping("/criteria/{code}")
    Reply keepCriterion(
            Caller caller,
            Lang lang,
            @PathVariable String code,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam Map<String, String> fields) {
        criterion(lang, code);
        var typed = FrameForms.typed(fields, "name", lang, messages);
        var criterion = FrameForms.criterion(typed, code.equals(NEW) ? pages.fresh("C") : code);
        return kept(
                typed, "name-" + lang.tag(), () -> framing.put(criterion, version, caller),
                mistakes -> pages.criterion(code, Optional.of(fields), mistakes, lang));
    }

    @PostMapping("/criteria/{code}/removal")
    Reply removeCriterion(Caller caller, Lang lang, @PathVariable String code, @RequestParam(defaultValue = "-1") int version) {
        criterion(lang, code);
        framing.removeCriterion(code, version, caller);
        return Reply.seeOther(Ui.url(FrameworkDraftPage.PLACE), "evaluation.framing.removed");
    }

    @GetMapping("/rules")
    FrameworkRulesPage rules(Lang lang) {
        return pages.rules(Optional.empty(), Optional.empty(), Mistakes.none(), lang);
    }

    @PostMapping("/rules")
    Reply keepRules(
            Caller caller,
            Lang lang,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") List<String> core,
            @RequestParam Map<String, String> fields) {
        var typed = FrameForms.typed(fields, "", lang, messages);
        var draft = framing.required().content();
        var chosen = pages.core(core);
        var rules = FrameForms.rules(typed, draft.rules(), chosen);
        var gradeMarks = FrameForms.gradeMarks(typed, draft);
        if (chosen.isEmpty()) {
            typed.wrong("core", "evaluation.framing.problem.core");
        }
        return kept(
                typed, "validMean", () -> framing.put(rules, gradeMarks, version, caller),
                mistakes -> pages.rules(Optional.of(fields), Optional.of(chosen), mistakes, lang));
    }

    @PostMapping("/publication")
    Reply publish(Caller caller, Lang lang, @RequestParam(defaultValue = "-1") int version, @RequestParam(defaultValue = "") String note) {
        var typed = new Typed(Map.of("note", note), lang, messages).label("note", Ui.t("evaluation.framing.note"));
        if (typed.text("note", LONGEST_NOTE).length() < LEAST_NOTE) {
            typed.wrong("note", "evaluation.framing.problem.note", LEAST_NOTE);
        }
        if (typed.fine()) {
            try {
                framing.publish(note.strip(), version, caller);
                return Reply.seeOther(Ui.url("validations/frameworks"), "evaluation.framing.published");
            } catch (Refused refused) {
                typed.wrong("note", refused.messageKey());
            }
        }
        return Reply.of(pages.draft(note, typed.mistakes(), lang), 422);
    }

    @PostMapping("/removal")
    Reply discard(Caller caller, @RequestParam(defaultValue = "-1") int version) {
        framing.discard(version, caller);
        return Reply.seeOther(Ui.url("validations/frameworks"), "evaluation.framing.discarded");
    }

    private static Reply home() {
        return Reply.seeOther(Ui.url(FrameworkDraftPage.PLACE));
    }

    /** Keeps what was typed, or shows it again with what is wrong; {@code first} carries what is wrong with the whole. */
    private static Reply kept(Typed typed, String first, Runnable act, Function<Mistakes, Page> again) {
        if (typed.fine()) {
            try {
                act.run();
                return Reply.seeOther(Ui.url(FrameworkDraftPage.PLACE), "evaluation.framing.kept");
            } catch (Refused refused) {
                typed.wrong(first, refused.messageKey());
            }
        }
        return Reply.of(again.apply(typed.mistakes()), 422);
    }
}
