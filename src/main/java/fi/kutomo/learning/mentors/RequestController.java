package fi.kutomo.learning.mentors;

import fi.kutomo.accounts.People;
import fi.kutomo.learning.matching.Match;
import fi.kutomo.learning.mentors.RequestPage.Fit;
import fi.kutomo.learning.offers.OfferRules;
import fi.kutomo.learning.tags.Tagging;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A request with the mentors who fit, who are asked one after the other. */
@Controller
@RequestMapping("/{lang}/mentoring/requests/{id}")
@Access(Access.Level.MEMBER)
class RequestController {

    /** Whom a form without a mentor names. */
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final MentorStore mentors;
    private final RequestStore requests;
    private final PairingStore pairings;
    private final MentorRules rules;
    private final Seeking seeking;
    private final Finding finding;
    private final Tagging tagging;
    private final People people;
    private final Lines lines;

    RequestController(
            MentorStore mentors, RequestStore requests, PairingStore pairings, MentorRules rules, Seeking seeking, Finding finding, Tagging tagging, People people, Lines lines) {
        this.mentors = mentors;
        this.requests = requests;
        this.pairings = pairings;
        this.rules = rules;
        this.seeking = seeking;
        this.finding = finding;
        this.tagging = tagging;
        this.people = people;
        this.lines = lines;
    }

    /** What somebody was about to ask, and why it was not done. */
    private record Tried(Optional<UUID> mentor, String words, Optional<String> wrong) {

        static final Tried NOTHING = new Tried(Optional.empty(), "", Optional.empty());
    }

    @GetMapping
    RequestPage show(Lang lang, @PathVariable UUID id, Caller caller) {
        return page(rules.requireSee(requests.find(id), caller), Tried.NOTHING, lang, caller);
    }

    @PostMapping("/pairings")
    Reply ask(
            Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = NOBODY) UUID mentor, @RequestParam(defaultValue = "") String words, Caller caller) {
        var own = rules.requireOwn(requests.find(id), caller);
        try {
            return Reply.seeOther(Ui.url(seeking.ask(id, mentor, words, caller).path()), "learning.request.asked");
        } catch (Refused no) {
            return Reply.of(page(own, new Tried(Optional.of(mentor), words, Optional.of(Ui.t(no.messageKey(), no.arguments().toArray()))), lang, caller), 422);
        }
    }

    @PostMapping("/aside")
    Reply putAside(@PathVariable UUID id, @RequestParam(defaultValue = NOBODY) UUID mentor, Caller caller) {
        seeking.putAside(id, mentor, caller);
        return Reply.seeOther(Ui.url("mentoring/requests/" + id), "learning.request.putAside");
    }

    @PostMapping("/closing")
    Reply close(@PathVariable UUID id, Caller caller) {
        seeking.close(id, caller);
        return Reply.seeOther(Ui.url("mentoring"), "learning.request.closed");
    }

    private RequestPage page(Request request, Tried tried, Lang lang, Caller caller) {
        boolean own = rules.isOf(request, caller);
        var all = pairings.ofRequest(request.id());
        boolean asking = all.stream().anyMatch(Pairing::alive);
        var fits = request.open() && !asking && (own || OfferRules.tends(caller)) ? fits(finding.of(request), tried, lang, caller) : List.<Fit>of();
        var said = request.said();
        return new RequestPage(
                Ui.t("learning.request.title"), said.words(), said.lang().tag(), Lines.request(request).state(), new KeyFacts(tagging.facts(said.tags(), lang)),
                Ui.url(request.path()), own, request.open(), asking, fits, own ? lines.pairings(all, caller, lang) : List.of(), tried.wrong());
    }

    private List<Fit> fits(List<Match> matches, Tried tried, Lang lang, Caller caller) {
        var names = people.names(matches.stream().map(Match::mentor).toList(), caller);
        return matches.stream().flatMap(match -> mentors.find(match.mentor()).map(mentor -> fit(match, mentor, names, tried, lang)).stream()).toList();
    }

    private Fit fit(Match match, Mentor mentor, Map<UUID, String> names, Tried tried, Lang lang) {
        var said = mentor.said();
        return new Fit(
                mentor.person().toString(), names.getOrDefault(mentor.person(), Ui.t("learning.words.aMentor")), said.words(), said.lang().tag(),
                match.reasons().stream().map(reason -> Ui.t("learning.reason." + reason.name())).toList(), new KeyFacts(tagging.facts(said.tags(), lang)),
                tried.mentor().filter(mentor.person()::equals).map(_ -> tried.words()).orElse(""));
    }
}
