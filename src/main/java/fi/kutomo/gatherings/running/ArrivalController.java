package fi.kutomo.gatherings.running;

import fi.kutomo.gatherings.sessions.Participant.Presence;
import fi.kutomo.gatherings.sessions.Session;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People say that they are there. A link alone does nothing: it fills the form. */
@Controller
@RequestMapping("/{lang}/arrival")
@Access(Access.Level.MEMBER)
class ArrivalController {

    private final Running running;

    ArrivalController(Running running) {
        this.running = running;
    }

    @GetMapping
    ArrivalPage show(@RequestParam(defaultValue = "") String code) {
        return page(code, "", Mistakes.none());
    }

    @PostMapping
    @Paced(Pace.MESSAGE)
    Reply arrive(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String presence, Caller caller) {
        try {
            var session = running.arrive(code, Presence.of(presence), caller);
            return Reply.seeOther(Ui.url(session.path()), "gatherings.running.arrived");
        } catch (Refused no) {
            return Reply.of(page(code, presence, Mistakes.none().and("code", Ui.t(no.messageKey(), no.arguments().toArray()))), 422);
        }
    }

    private static ArrivalPage page(String code, String presence, Mistakes mistakes) {
        var places = Arrays.stream(Presence.values())
                .map(each -> Option.of(each.name(), Ui.t("gatherings.presence." + each.name()), each.name().equals(presence)))
                .toList();
        return new ArrivalPage(Ui.t("gatherings.running.arrival"), code, places, mistakes, List.of(new Crumb(Ui.t("gatherings.words.title"), Session.PLURAL)));
    }
}
