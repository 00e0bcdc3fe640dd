package fi.kutomo.ecosystem.surveying;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.surveying.SurveyPages.Shown;
import fi.kutomo.ecosystem.surveying.SurveyPages.View;
import fi.kutomo.ecosystem.surveys.Asked.Address;
import fi.kutomo.ecosystem.surveys.Heeding;
import fi.kutomo.ecosystem.surveys.Survey;
import fi.kutomo.ecosystem.surveys.SurveyRules;
import fi.kutomo.ecosystem.surveys.SurveyStore;
import fi.kutomo.ecosystem.surveys.Surveying;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.mail.Addresses;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
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

/** A survey for the weavers who mind it: whom it asks, the letters, the end. */
@Controller
@RequestMapping("/{lang}/surveys/{id}")
@Access(Access.Level.WEAVER)
class SurveyController {

    private static final int MOST = 12;

    private final Surveying surveying;
    private final Heeding heeding;
    private final SurveyStore surveys;
    private final SurveyPages pages;
    private final SurveyRules rules;
    private final ActorStore actors;
    private final Sights sights;

    SurveyController(
            Surveying surveying, Heeding heeding, SurveyStore surveys, SurveyPages pages, SurveyRules rules, ActorStore actors, Sights sights) {
        this.surveying = surveying;
        this.heeding = heeding;
        this.surveys = surveys;
        this.pages = pages;
        this.rules = rules;
        this.actors = actors;
        this.sights = sights;
    }

    @GetMapping
    SurveyPage show(Lang lang, @PathVariable UUID id, @RequestParam Map<String, String> asked, Caller caller) {
        var survey = minded(id, caller);
        heeding.look(survey, caller);
        var sought = asked.getOrDefault("q", "").strip();
        var shown = asked.containsKey("show") ? Shown.of(asked.get("show")) : survey.state() == Survey.State.DRAFT ? Shown.CHOSEN : Shown.WAITING;
        var typed = asked.getOrDefault("page", "1");
        var view = new View(shown, typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 1, sought, sought.length() < 2 ? List.of() : like(sought, caller), Map.of(), Optional.empty());
        return pages.page(survey, view, Mistakes.none(), lang, caller);
    }

    private List<Actor> like(String sought, Caller caller) {
        return actors.named(sought, sights.of(caller), MOST).stream().filter(actor -> actor.state() == Actor.State.SHOWN).toList();
    }

    @PostMapping("/actors")
    Reply add(Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = "") String actor, Caller caller) {
        var survey = minded(id, caller);
        var found = actors.at(actor, sights.of(caller)).filter(each -> each.state() == Actor.State.SHOWN);
        if (found.isEmpty()) {
            return wrong(survey, View.of(Shown.CHOSEN), "q", Ui.t("ecosystem.surveying.wrong.actor"), 422, lang, caller);
        }
        return tried(survey, View.of(Shown.CHOSEN), () -> surveying.add(id, found.get(), caller), "ecosystem.surveying.added", lang, caller);
    }

    @PostMapping("/actors/{asked}/removal")
    Reply remove(Lang lang, @PathVariable UUID id, @PathVariable UUID asked, Caller caller) {
        return tried(minded(id, caller), View.of(Shown.CHOSEN), () -> surveying.remove(id, asked, caller), "ecosystem.surveying.removed", lang, caller);
    }

    @PostMapping("/actors/{asked}/address")
    @Paced(Pace.SEARCH)
    Reply address(Lang lang, @PathVariable UUID id, @PathVariable UUID asked, @RequestParam Map<String, String> sent, Caller caller) {
        var survey = minded(id, caller);
        var field = "email-" + asked;
        var email = sent.getOrDefault(field, "").strip();
        var of = Lang.of(sent.getOrDefault("lang-" + asked, "")).orElse(Lang.FI);
        var view = new View(pages.shown(survey, asked), 1, "", List.of(), Map.of(asked, email), Optional.empty());
        if (sent.getOrDefault("act", "").equals("forget")) {
            return readdressed(survey, asked, view, () -> surveying.address(id, asked, Optional.empty(), caller), "ecosystem.surveying.addressGone", lang, caller);
        }
        // Who does not see the address that another weaver wrote down leaves it as it is by an empty box
        if (email.isEmpty() && pages.hidesAddress(survey, asked, caller)) {
            return readdressed(survey, asked, view, () -> surveying.lang(id, asked, of, caller), "ecosystem.surveying.langKept", lang, caller);
        }
        if (!Addresses.valid(email)) {
            return wrong(survey, view, field, Ui.t("ecosystem.surveying.wrong.email"), 422, lang, caller);
        }
        var address = Optional.of(new Address(email, of));
        return readdressed(survey, asked, view, () -> surveying.address(id, asked, address, caller), "ecosystem.surveying.addressKept", lang, caller);
    }

    /** Leads to the list in which the actor stands from now on. */
    private Reply readdressed(Survey survey, UUID asked, View view, Runnable act, String done, Lang lang, Caller caller) {
        try {
            act.run();
        } catch (Refused no) {
            return wrong(minded(survey.id(), caller), view, "email-" + asked, Ui.t(no.messageKey(), no.arguments().toArray()), 409, lang, caller);
        }
        return Reply.seeOther(Ui.url(survey.path()) + "?show=" + pages.shown(survey, asked).word(), done);
    }

    @PostMapping("/letters")
    @Paced(Pace.MESSAGE)
    Reply send(Lang lang, @PathVariable UUID id, Caller caller) {
        return tried(minded(id, caller), View.of(Shown.WAITING), () -> surveying.send(id, caller), "ecosystem.surveying.sent", lang, caller);
    }

    @PostMapping("/closure")
    Reply close(Lang lang, @PathVariable UUID id, Caller caller) {
        var survey = minded(id, caller);
        boolean draft = survey.state() == Survey.State.DRAFT;
        var done = tried(survey, View.of(Shown.WAITING), () -> surveying.close(id, caller), "ecosystem.surveying.closed", lang, caller);
        return draft && done instanceof Reply.SeeOther ? Reply.seeOther("/" + lang.tag() + "/surveys", "ecosystem.surveying.discarded") : done;
    }

    private Survey minded(UUID id, Caller caller) {
        var survey = surveys.find(id).orElseThrow(() -> new NotFound("survey " + id));
        rules.requireMind(caller, survey);
        return survey;
    }

    private Reply tried(Survey survey, View view, Runnable act, String done, Lang lang, Caller caller) {
        try {
            act.run();
        } catch (Refused no) {
            var refused = view.refused(Ui.t(no.messageKey(), no.arguments().toArray()));
            return Reply.of(pages.page(minded(survey.id(), caller), refused, Mistakes.none(), lang, caller), 409);
        }
        return Reply.seeOther(Ui.url(survey.path()) + "?show=" + view.shown().word(), done);
    }

    private Reply wrong(Survey survey, View view, String field, String problem, int status, Lang lang, Caller caller) {
        return Reply.of(pages.page(survey, view, Mistakes.none().and(field, problem), lang, caller), status);
    }
}
