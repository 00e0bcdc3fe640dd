package fi.kutomo.learning.mentors;

import fi.kutomo.learning.mentors.MentoringPage.Mine;
import fi.kutomo.learning.offers.OfferRules;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Badge;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How mentoring goes, for everybody; and what one has of it. */
@Controller
class MentoringController {

    private final MentorStore mentors;
    private final RequestStore requests;
    private final PairingStore pairings;
    private final Lines lines;

    MentoringController(MentorStore mentors, RequestStore requests, PairingStore pairings, Lines lines) {
        this.mentors = mentors;
        this.requests = requests;
        this.pairings = pairings;
        this.lines = lines;
    }

    @GetMapping("/{lang}/mentoring")
    @Access(Access.Level.PUBLIC)
    MentoringPage show(Lang lang, Caller caller) {
        var mine = caller.person().filter(_ -> caller.is(Role.MEMBER)).map(person -> mine(person, lang, caller));
        var waiting = OfferRules.tends(caller) ? requests.open().stream().map(Lines::request).toList() : List.<MentoringPage.Line>of();
        return new MentoringPage(Ui.t("learning.mentoring.title"), mine, waiting);
    }

    private Mine mine(UUID person, Lang lang, Caller caller) {
        return new Mine(
                requests.of(person).stream().map(Lines::request).toList(), lines.pairings(pairings.of(person), caller, lang), mentors.find(person).map(MentoringController::badge));
    }

    private static Badge badge(Mentor mentor) {
        return new Badge(Ui.t(mentor.open() ? "learning.mentor.youOpen" : "learning.mentor.youRest"), mentor.open() ? Badge.Dye.LICHEN : Badge.Dye.WOOL);
    }
}
