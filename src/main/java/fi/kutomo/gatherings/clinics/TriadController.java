package fi.kutomo.gatherings.clinics;

import fi.kutomo.gatherings.clinics.TriadsPages.Typed;
import fi.kutomo.gatherings.sessions.Kind;
import fi.kutomo.gatherings.sessions.Look;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.gatherings.sessions.Texts;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Groups of three: seated, moved by buttons, each with its card. */
@Controller
@RequestMapping("/{lang}/gatherings/{slug}/triads")
@Access(Access.Level.MEMBER)
class TriadController {

    /** Seeds that people can read to each other. */
    private static final int SEEDS = 100_000;

    private final SessionStore sessions;
    private final SessionRules rules;
    private final Seating seating;
    private final TriadsPages pages;

    TriadController(SessionStore sessions, SessionRules rules, Seating seating, TriadsPages pages) {
        this.sessions = sessions;
        this.rules = rules;
        this.seating = seating;
        this.pages = pages;
    }

    @GetMapping
    TriadsPage show(Lang lang, @PathVariable String slug, Caller caller) {
        return pages.page(near(slug, caller), Typed.NOTHING, lang);
    }

    @PostMapping
    Reply seat(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String seed, Caller caller) {
        var look = near(slug, caller);
        long chosen = seed.strip().matches("\\d{1,9}") ? Long.parseLong(seed.strip()) : new Random().nextInt(SEEDS);
        return acted(look, "gatherings.clinics.seated", lang, () -> seating.seat(look.session().id(), chosen, caller));
    }

    @PostMapping("/moves")
    Reply move(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var look = near(slug, caller);
        var triad = sent.getOrDefault("triad", "");
        int number = triad.matches("\\d{1,3}") ? Integer.parseInt(triad) : 0;
        return acted(look, "gatherings.clinics.moved", lang, () -> seating.move(look.session().id(), Texts.id(sent.getOrDefault("person", "")), number, caller));
    }

    @PostMapping("/{number:\\d{1,3}}")
    Reply write(Lang lang, @PathVariable String slug, @PathVariable int number, @RequestParam Map<String, String> all, Caller caller) {
        var look = near(slug, caller);
        var sent = Texts.own(all, String.valueOf(number));
        var written = sent.getOrDefault("due", "");
        var due = DateField.read(written);
        if (due.isEmpty() && !written.isBlank()) {
            return wrong(look, number, sent, "due", Ui.t("gatherings.planning.wrong.day"), lang);
        }
        var version = sent.getOrDefault("version", "");
        var card = new Card(
                number, Texts.line(sent, "need"), Texts.line(sent, "offer"), Texts.line(sent, "experiment"), Texts.id(sent.getOrDefault("owner", "")), "", due,
                version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0);
        try {
            seating.write(look.session().id(), card, caller);
        } catch (Refused no) {
            return wrong(look, number, sent, "need", Ui.t(no.messageKey(), no.arguments().toArray()), lang);
        }
        return Reply.seeOther(Ui.url(look.session().path() + "/triads"), "gatherings.clinics.kept");
    }

    private Reply wrong(Look look, int number, Map<String, String> sent, String field, String why, Lang lang) {
        return Reply.of(pages.page(look, new Typed(number, sent, Mistakes.none().and(field + "-" + number, why), Optional.empty()), lang), 422);
    }

    private Reply acted(Look look, String done, Lang lang, Runnable act) {
        try {
            act.run();
        } catch (Refused no) {
            return Reply.of(pages.page(look, new Typed(0, Map.of(), Mistakes.none(), Optional.of(Ui.t(no.messageKey(), no.arguments().toArray()))), lang), 422);
        }
        return Reply.seeOther(Ui.url(look.session().path() + "/triads"), done);
    }

    private Look near(String slug, Caller caller) {
        var look = rules.requireSee(sessions.at(slug), caller);
        if (look.session().plan().kind() != Kind.CLINIC || !look.session().alive()) {
            throw new NotFound("clinic " + slug);
        }
        if (!look.near()) {
            throw new Forbidden("see who sits with whom");
        }
        return look;
    }
}
