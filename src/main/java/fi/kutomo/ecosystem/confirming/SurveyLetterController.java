package fi.kutomo.ecosystem.confirming;

import fi.kutomo.ecosystem.confirming.AnswerActs.By;
import fi.kutomo.ecosystem.confirming.AnswerPage.Sent;
import fi.kutomo.ecosystem.surveys.Answering;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever is asked by mail answers by the link of the letter, without an account. The link alone does nothing: every act is a form. */
@Controller
@RequestMapping("/{lang}/surveys/letter")
@Access(Access.Level.PUBLIC)
class SurveyLetterController {

    private static final String PATH = "surveys/letter";

    private final Answering answering;
    private final AnswerActs acts;
    private final OwnWords words;

    SurveyLetterController(Answering answering, AnswerActs acts, OwnWords words) {
        this.answering = answering;
        this.acts = acts;
        this.words = words;
    }

    @GetMapping
    Reply show(Lang lang, @RequestParam(defaultValue = "") String token, HttpServletResponse response) {
        return by(lang, Map.of("token", token), response, by -> Reply.of(acts.show(by)));
    }

    @PostMapping("/answer")
    @Paced(Pace.SEARCH)
    Reply answer(Lang lang, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        return by(lang, sent, response, by -> acts.answer(by, sent));
    }

    @PostMapping("/refusal")
    Reply refuse(Lang lang, @RequestParam Map<String, String> sent, HttpServletResponse response) {
        return by(lang, sent, response, by -> acts.refuse(by, sent, "/" + lang.tag()));
    }

    private Reply by(Lang lang, Map<String, String> sent, HttpServletResponse response, Function<By, Reply> act) {
        var token = sent.getOrDefault("token", "");
        // The token stands in the address: no other page is told it
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        try {
            return answering.byLetter(token, Caller.visitor(lang))
                    .map(respondent -> act.apply(new By(respondent, PATH, Optional.of(token), "/" + lang.tag() + "/" + PATH + "?token=" + token, lang)))
                    .orElseGet(() -> gone(sent, lang));
        } catch (NotFound meanwhile) {
            return gone(sent, lang);
        }
    }

    private Reply gone(Map<String, String> sent, Lang lang) {
        return Reply.of(new GoneSurveyPage(Ui.t("ecosystem.confirming.gone"), words.of(new Sent(sent), lang)), 404);
    }
}
