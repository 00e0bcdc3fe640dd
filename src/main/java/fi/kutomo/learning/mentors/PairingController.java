package fi.kutomo.learning.mentors;

import fi.kutomo.learning.mentors.Pairing.State;
import fi.kutomo.learning.news.NewsBoard;
import fi.kutomo.learning.tags.Tagging;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of two people who may learn together. */
@Controller
@RequestMapping("/{lang}/mentoring/pairings/{id}")
@Access(Access.Level.MEMBER)
class PairingController {

    private final PairingStore pairings;
    private final RequestStore requests;
    private final MentorRules rules;
    private final Meeting meeting;
    private final Tagging tagging;
    private final NewsBoard news;
    private final Lines lines;

    PairingController(PairingStore pairings, RequestStore requests, MentorRules rules, Meeting meeting, Tagging tagging, NewsBoard news, Lines lines) {
        this.pairings = pairings;
        this.requests = requests;
        this.rules = rules;
        this.meeting = meeting;
        this.tagging = tagging;
        this.news = news;
        this.lines = lines;
    }

    @GetMapping
    PairingPage show(Lang lang, @PathVariable UUID id, Caller caller) {
        var pairing = own(id, caller);
        news.read(id, caller);
        return page(pairing, Optional.empty(), lang, caller);
    }

    @PostMapping("/answer")
    Reply answer(Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = "") String answer, Caller caller) {
        var pairing = own(id, caller);
        try {
            meeting.answer(id, answer.equals("yes"), caller);
        } catch (Refused no) {
            return Reply.of(page(pairing, Optional.of(Ui.t(no.messageKey(), no.arguments().toArray())), lang, caller), 422);
        }
        return Reply.seeOther(Ui.url(pairing.path()), answer.equals("yes") ? "learning.pairing.accepted" : "learning.pairing.declined");
    }

    @PostMapping("/going")
    Reply goOn(@PathVariable UUID id, Caller caller) {
        meeting.goOn(id, caller);
        return Reply.seeOther(Ui.url("mentoring/pairings/" + id), "learning.pairing.going");
    }

    @PostMapping("/end")
    Reply end(@PathVariable UUID id, @RequestParam(defaultValue = "") String apart, Caller caller) {
        meeting.end(id, apart.equals("yes"), caller);
        return Reply.seeOther(Ui.url("mentoring/pairings/" + id), "learning.pairing.over");
    }

    private Pairing own(UUID id, Caller caller) {
        return rules.requireOne(pairings.find(List.of(id)).stream().findFirst(), caller);
    }

    private PairingPage page(Pairing pairing, Optional<String> wrong, Lang lang, Caller caller) {
        var own = caller.person().orElseThrow();
        boolean mentor = own.equals(pairing.mentor());
        var said = requests.find(pairing.request()).orElseThrow().said();
        var other = Lines.called(lines.names(List.of(pairing), caller), pairing, pairing.other(own));
        // Once a mentor has said no, or it is over, the request is nobody's but who made it
        boolean reads = !mentor || pairing.alive();
        return new PairingPage(
                Ui.t(mentor ? "learning.pairing.asMentor" : "learning.pairing.asSeeker", other), Lines.state(pairing),
                Ui.t("learning.pairing.about." + pairing.state().name() + (mentor ? ".mentor" : ".seeker")), reads ? pairing.words() : "", reads ? said.words() : "",
                said.lang().tag(), reads ? new KeyFacts(tagging.facts(said.tags(), lang)) : new KeyFacts(List.of()), Ui.url(pairing.path()),
                mentor && pairing.state() == State.ASKED, !mentor && pairing.state() == State.TRIAL, pairing.alive() && !(mentor && pairing.state() == State.ASKED),
                pairing.together() ? Optional.of(Ui.url(pairing.path() + "/times")) : Optional.empty(), wrong);
    }
}
