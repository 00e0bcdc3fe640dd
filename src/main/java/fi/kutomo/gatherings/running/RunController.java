package fi.kutomo.gatherings.running;

import fi.kutomo.gatherings.sessions.Look;
import fi.kutomo.gatherings.sessions.Participant.Presence;
import fi.kutomo.gatherings.sessions.Session.State;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.gatherings.sessions.Texts;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The facilitator leads through a session. */
@Controller
@RequestMapping("/{lang}/gatherings/{slug}/run")
@Access(Access.Level.MEMBER)
class RunController {

    private final SessionStore sessions;
    private final SessionRules rules;
    private final Running running;
    private final RunPages pages;

    RunController(SessionStore sessions, SessionRules rules, Running running, RunPages pages) {
        this.sessions = sessions;
        this.rules = rules;
        this.running = running;
        this.pages = pages;
    }

    @GetMapping
    RunPage show(Lang lang, @PathVariable String slug, Caller caller) {
        return pages.page(led(slug, caller), lang);
    }

    /** One of: begin, to a part, rest, go on, end. */
    @PostMapping
    Reply turn(@PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var session = led(slug, caller).session();
        var act = sent.getOrDefault("act", "");
        switch (act) {
            case "begin" -> running.begin(session.id(), caller);
            case "rest" -> running.rest(session.id(), caller);
            case "on" -> running.goOn(session.id(), caller);
            case "end" -> running.end(session.id(), caller);
            default -> running.to(session.id(), act.matches("to:\\d{1,2}") ? Integer.parseInt(act.substring(3)) : -1, read(sent), caller);
        }
        return act.equals("end")
                ? Reply.seeOther(Ui.url(session.path() + "/record"), "gatherings.running.ended")
                : Reply.seeOther(Ui.url(session.path() + "/run"));
    }

    private static Optional<Integer> read(Map<String, String> sent) {
        return Optional.of(sent.getOrDefault("read", "")).filter(each -> each.matches("\\d{1,2}")).map(Integer::parseInt);
    }

    @PostMapping("/arrivals")
    Reply check(@PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var session = led(slug, caller).session();
        Texts.id(sent.getOrDefault("person", "")).ifPresent(person -> running.check(session.id(), person, Presence.of(sent.getOrDefault("in", "")), caller));
        return Reply.seeOther(Ui.url(session.path() + "/run") + "#there");
    }

    private Look led(String slug, Caller caller) {
        var look = rules.requireLead(sessions.at(slug), caller);
        if (look.session().state() == State.DRAFT || look.session().state() == State.CANCELLED) {
            throw new NotFound("session " + slug);
        }
        return look;
    }
}
