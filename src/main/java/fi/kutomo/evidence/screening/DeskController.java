package fi.kutomo.evidence.screening;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where screeners answer and thirds settle. */
@Controller
@RequestMapping("/{lang}/screenings/{slug}")
@Access(Access.Level.MEMBER)
class DeskController {

    private final ScreeningStore screenings;
    private final Deciding deciding;
    private final ScreeningPages pages;
    private final Messages messages;

    DeskController(ScreeningStore screenings, Deciding deciding, ScreeningPages pages, Messages messages) {
        this.screenings = screenings;
        this.deciding = deciding;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/desk")
    DeskPage desk(
            Lang lang,
            @PathVariable String slug,
            @RequestParam(defaultValue = "TITLE") String stage,
            @RequestParam(defaultValue = "") String number,
            Caller caller) {
        return pages.desk(screened(slug, caller), stage(stage), number(number), lang, caller, Mistakes.none());
    }

    @PostMapping("/desk")
    Reply answer(
            Lang lang,
            @PathVariable String slug,
            @RequestParam(defaultValue = "TITLE") String stage,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reason,
            Caller caller) {
        var screening = screened(slug, caller);
        try {
            deciding.answer(slug, number(number).orElseThrow(() -> new Refused("evidence.screening.refused.answer")), stage(stage), said(answer), reason, caller);
            return Reply.seeOther("/" + lang.tag() + "/screenings/" + slug + "/desk?stage=" + stage(stage));
        } catch (Refused refused) {
            return Reply.of(pages.desk(screening, stage(stage), number(number), lang, caller, mistake(refused, lang)), 422);
        }
    }

    @GetMapping("/conflicts")
    DeskPage conflicts(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "TITLE") String stage, Caller caller) {
        return pages.conflicts(worked(slug, caller), stage(stage), lang, caller, Mistakes.none());
    }

    @PostMapping("/conflicts")
    Reply settle(
            Lang lang,
            @PathVariable String slug,
            @RequestParam(defaultValue = "TITLE") String stage,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reason,
            Caller caller) {
        var screening = worked(slug, caller);
        try {
            deciding.settle(slug, number(number).orElseThrow(() -> new Refused("evidence.screening.refused.answer")), stage(stage), said(answer), reason, caller);
            return Reply.seeOther("/" + lang.tag() + "/screenings/" + slug + "/conflicts?stage=" + stage(stage));
        } catch (Refused refused) {
            return Reply.of(pages.conflicts(screening, stage(stage), lang, caller, mistake(refused, lang)), 422);
        }
    }

    private Mistakes mistake(Refused refused, Lang lang) {
        var field = refused.messageKey().endsWith(".reason") ? "reason" : "answer";
        return Mistakes.none().and(field, messages.in(lang, refused.messageKey()));
    }

    private Screening screened(String slug, Caller caller) {
        var screening = worked(slug, caller);
        if (screening.screener(caller).isEmpty()) {
            throw new Forbidden("screening");
        }
        return screening;
    }

    private Screening worked(String slug, Caller caller) {
        var screening = screenings.find(slug).filter(found -> found.readableBy(caller)).orElseThrow(() -> new NotFound("screening"));
        if (!screening.worksOn(caller)) {
            throw new Forbidden("screening");
        }
        return screening;
    }

    private static Stage stage(String word) {
        return word.equals(Stage.FULL_TEXT.name()) ? Stage.FULL_TEXT : Stage.TITLE;
    }

    private static Answer said(String word) {
        return Arrays.stream(Answer.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refused("evidence.screening.refused.answer"));
    }

    static Optional<Integer> number(String text) {
        return text.strip().matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text.strip())) : Optional.empty();
    }
}
