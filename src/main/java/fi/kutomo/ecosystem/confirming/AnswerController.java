package fi.kutomo.ecosystem.confirming;

import fi.kutomo.ecosystem.confirming.AnswerActs.By;
import fi.kutomo.ecosystem.surveys.Answering;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Surveys for those who speak for an actor with their account. */
@Controller
@RequestMapping("/{lang}")
@Access(Access.Level.MEMBER)
class AnswerController {

    private final Answering answering;
    private final AnswerActs acts;
    private final AnswerPages pages;

    AnswerController(Answering answering, AnswerActs acts, AnswerPages pages) {
        this.answering = answering;
        this.acts = acts;
        this.pages = pages;
    }

    @GetMapping("/account/surveys")
    OwnSurveysPage own(Lang lang, Caller caller) {
        return pages.own(caller, lang);
    }

    @GetMapping("/surveys/asked/{id}")
    AnswerPage show(Lang lang, @PathVariable UUID id, Caller caller) {
        return acts.show(by(lang, id, caller));
    }

    @PostMapping("/surveys/asked/{id}/answer")
    @Paced(Pace.SEARCH)
    Reply answer(Lang lang, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        return acts.answer(by(lang, id, caller), sent);
    }

    @PostMapping("/surveys/asked/{id}/refusal")
    Reply refuse(Lang lang, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        return acts.refuse(by(lang, id, caller), sent, "/" + lang.tag());
    }

    private By by(Lang lang, UUID id, Caller caller) {
        var path = "surveys/asked/" + id;
        return new By(answering.own(id, caller), path, Optional.empty(), "/" + lang.tag() + "/" + path, lang);
    }
}
