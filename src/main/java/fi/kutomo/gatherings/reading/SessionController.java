package fi.kutomo.gatherings.reading;

import fi.kutomo.gatherings.reading.SessionPages.Typed;
import fi.kutomo.gatherings.sessions.Answering;
import fi.kutomo.gatherings.sessions.Calling;
import fi.kutomo.gatherings.sessions.NewsBoard;
import fi.kutomo.gatherings.sessions.Participant.Answer;
import fi.kutomo.gatherings.sessions.Participant.Brings;
import fi.kutomo.gatherings.sessions.Participant.Presence;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a session, where people say whether they come. */
@Controller
@RequestMapping("/{lang}/gatherings/{slug}")
class SessionController {

    private final SessionStore sessions;
    private final SessionRules rules;
    private final Answering answering;
    private final Calling calling;
    private final NewsBoard news;
    private final SessionPages pages;

    SessionController(SessionStore sessions, SessionRules rules, Answering answering, Calling calling, NewsBoard news, SessionPages pages) {
        this.sessions = sessions;
        this.rules = rules;
        this.answering = answering;
        this.calling = calling;
        this.news = news;
        this.pages = pages;
    }

    @GetMapping
    @Access(Access.Level.PUBLIC)
    SessionPage show(Lang lang, @PathVariable String slug, Caller caller) {
        var look = rules.requireSee(sessions.at(slug), caller);
        news.read(List.of(look.session().id()), caller);
        return pages.page(look, Typed.NOTHING, lang);
    }

    @PostMapping("/answer")
    @Access(Access.Level.MEMBER)
    Reply answer(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var look = rules.requireSee(sessions.at(slug), caller);
        var answer = Answer.of(sent.getOrDefault("answer", ""));
        if (answer.isEmpty()) {
            var mistakes = Mistakes.none().and("answer", Ui.t("gatherings.reading.wrong.answer"));
            return Reply.of(pages.page(look, new Typed(sent, mistakes, Optional.empty()), lang), 422);
        }
        try {
            answering.answer(
                    look.session().id(), answer.get(), Presence.of(sent.getOrDefault("presence", "")), Brings.of(sent.getOrDefault("brings", "")),
                    sent.getOrDefault("words", ""), caller);
        } catch (Refused no) {
            var mistakes = Mistakes.none().and("words", Ui.t(no.messageKey(), no.arguments().toArray()));
            return Reply.of(pages.page(rules.requireSee(sessions.at(slug), caller), new Typed(sent, mistakes, Optional.empty()), lang), 422);
        }
        return Reply.seeOther(Ui.url(look.session().path()), "gatherings.reading.answered." + answer.get().name());
    }

    @PostMapping("/cancellation")
    @Access(Access.Level.MEMBER)
    Reply cancel(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String reason, Caller caller) {
        var look = rules.requireLead(sessions.at(slug), caller);
        try {
            calling.cancel(look.session().id(), reason, caller);
        } catch (Refused no) {
            var typed = new Typed(Map.of(), Mistakes.none(), Optional.of(Ui.t(no.messageKey(), no.arguments().toArray())));
            return Reply.of(pages.page(rules.requireLead(sessions.at(slug), caller), typed, lang), 422);
        }
        return Reply.seeOther(Ui.url(look.session().path()), "gatherings.planning.cancelled");
    }
}
